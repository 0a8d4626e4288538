/**
 * What the compiler tells its user: one clear line each, with place, rule, reason and remedy.
 *
 * <p>Every stage reports through {@link skink.compiler.diag.CompileError}; only the command line prints. A fault of the
 * compiler itself is an {@link skink.compiler.diag.InternalError}, which names the pass and the method. Must never import
 * any other room of the compiler.
 */
package skink.compiler.diag;

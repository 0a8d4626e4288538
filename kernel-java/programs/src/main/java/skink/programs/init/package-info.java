/**
 * The first program: {@code init}.
 *
 * <p>It gives the console to a shell, gives it a new one when that ends, and waits for the orphans of all others. Enters: the
 * words of the plan and the boot options. Leaves: processes. Must never import {@code skink.magic}. Read
 * {@link skink.programs.init.Init} first.
 */
package skink.programs.init;

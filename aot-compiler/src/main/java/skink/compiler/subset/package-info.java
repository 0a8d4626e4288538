/**
 * What a program may not do.
 *
 * <p>{@link skink.compiler.subset.Rule} is the one table of all rules: README's list, the messages and the tests come from
 * it. All breaches of a build are reported together, each with source line and call path. Enters: an analysed world.
 * Leaves: diagnostics. Must never import a later stage (ssa, lowering, target). Read {@link skink.compiler.subset.Rule}
 * first.
 */
package skink.compiler.subset;

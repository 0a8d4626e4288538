/**
 * What a program may not do, and the check that it does not.
 *
 * <p>{@link skink.compiler.subset.Rule} is the one table of all rules: README's list, the messages and the tests come from
 * it. {@link skink.compiler.subset.SubsetChecker} judges a closed world: what every program must keep, and what is proved
 * for the kernel over its whole call graph. All breaches of a build are reported together, each with source line and call
 * path. Enters: an analysed world. Leaves: diagnostics. Must never import a later stage (ssa, lowering, target). Read
 * {@link skink.compiler.subset.Rule} first.
 */
package skink.compiler.subset;

/**
 * The closed world: every class, method and field that the program can reach, and how objects are laid out.
 *
 * <p>{@link skink.compiler.world.World} finds and resolves classes by name; {@link skink.compiler.world.Reachability} turns it into a
 * {@link skink.compiler.world.ClosedWorld}: which methods run, which types are instantiated, which virtual calls have one
 * target, where fields and table slots are. Types and members are compared by identity: there is one object for each.
 * Enters: verified class files from {@code classfile}. Leaves: what every later stage asks. Must never import a later
 * stage (ssa passes, lowering, target). Read {@link skink.compiler.world.World} first.
 */
package skink.compiler.world;

/**
 * Interrupt lines of devices, and the processes that are told of them.
 *
 * <p>A process <em>hooks</em> a line under an id of its own; several hooks may share a line. An interrupt is noted where it
 * comes ({@code entry}), without the kernel lock, and stays in service until {@link skink.kernel.irq.Lines} deals with it,
 * with the lock: so meanwhile the hardware holds back the line's next interrupt, and all others that are not more urgent. A
 * hook is open or closed. Who is told is an open hook, and by that it closes, until its owner says that it has served its
 * device ("done": it opens the hook).
 *
 * <ul>
 *   <li>H1: a line without hooks is masked. It may interrupt once more, since that was under way: counted, and no more.
 *   <li>H2: a level-triggered line is open exactly if it has hooks and all of them are open. A device that still asserts it
 *       interrupts again when it opens; so nothing need be remembered.
 *   <li>H3: an edge that comes while a hook is closed is remembered in the hook, once, and told when the hook opens. The line
 *       stays open until each of its hooks is closed and remembers an edge: a further one would tell nothing new, and a
 *       masked line ignores edges. It opens before what was remembered is told, so that no edge falls between.
 *   <li>H4: a hook that has been told is not told again before its owner has opened it; except one that reopens by itself,
 *       which a level-triggered line cannot have.
 *   <li>H5: a line is masked, if it is to be, before its interrupt ends.
 *   <li>H6: a hook belongs to a privilege structure, and is told to whoever owns that; it goes when the owner's name dies,
 *       and what it has told that nobody has received goes with it.
 * </ul>
 *
 * <p>Enters: lines that have interrupted, orders of their owners. Leaves: notifications. Must never import {@code life} or
 * anything above. Read {@link skink.kernel.irq.Line} first, then {@link skink.kernel.irq.Controller}.
 */
package skink.kernel.irq;

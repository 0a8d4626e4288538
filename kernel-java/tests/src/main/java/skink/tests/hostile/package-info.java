/**
 * Processes that do all they can to harm the kernel and each other, and the ones that show that nothing comes of it.
 *
 * <p>Two {@link skink.tests.hostile.Attacker}s enter the kernel with random registers, messages, tables and instructions, by a
 * {@link skink.tests.hostile.Gadget} of machine code that comes back from every fault. Beside them a
 * {@link skink.tests.hostile.VictimClient} and a {@link skink.tests.hostile.VictimServer} exchange numbered messages and
 * check every word. The {@link skink.tests.hostile.Judge} wakes attackers that wait, sees to it that all get on, and reports.
 *
 * <p>Boot options: {@code attack-calls=N} and {@code attack-seed=S}, from which everything follows that attackers do. Enters:
 * {@code skink.user}, {@code skink.magic}, since hostile code is not bound to what libraries offer. Leaves: KTAP on the
 * console. Read {@link skink.tests.hostile.Attacker} first.
 */
package skink.tests.hostile;

/**
 * What the terminal's driver promises, shown from both of its sides: by processes that ask it, and by whoever sits at the other
 * end of its serial line, for whom a second port of the machine stands, wired to the first.
 *
 * <p>{@link skink.tests.tty.TtyTests} has the list of cases; it plays VM, and {@link skink.tests.tty.PmDouble} plays PM. Enters:
 * {@code skink.user}, {@code skink.tests.kernel}. Leaves: KTAP on the console. Read {@link skink.tests.tty.TtyTests} first.
 */
package skink.tests.tty;

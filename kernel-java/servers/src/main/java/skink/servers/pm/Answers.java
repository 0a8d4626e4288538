package skink.servers.pm;

import skink.abi.protocol.Pm;

/** Answers to those who wait. Each method tells whether the process waited for it, and never waits itself. */
interface Answers {
    /** The answer to {@code fork}. */
    boolean forked(int process, int pid);

    /** The answer to {@code await} and {@code awaitChange}. */
    boolean ended(int process, Pm.Ended child);

    /** The answer to {@code sleep}. */
    boolean slept(int process);

    /** Any request is refused with an {@code Errno}. */
    boolean refuse(int process, int error);
}

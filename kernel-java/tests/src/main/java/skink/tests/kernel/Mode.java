package skink.tests.kernel;

import skink.abi.ipc.Errno;
import skink.user.KernelCalls;
import skink.user.Message;

/**
 * How the kernel that the process finds itself on schedules, and on how many processors.
 *
 * @param processors that run
 * @param isRace whether the next to run is chosen at random, whatever its priority
 */
public record Mode(int processors, boolean isRace) {
    /** Asks the kernel. The IN message is overwritten. */
    public static Mode ofSystem() {
        Check.equal(Errno.OK, KernelCalls.systemInfo(), "about the system");
        return new Mode(Message.IN.word(0), Message.IN.word(2) == 1);
    }

    /** As reports call it. */
    String word() {
        return isRace ? "race" : "normal";
    }
}

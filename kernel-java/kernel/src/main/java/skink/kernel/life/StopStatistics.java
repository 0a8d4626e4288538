package skink.kernel.life;

import skink.abi.kcall.Blocked;
import skink.magic.HoldsKernelLock;

/** What it has cost to stop processes that ran on other processors, and how often address spaces were closed for edits. */
@HoldsKernelLock
public final class StopStatistics {
    private static int stops;
    private static int inhibitions;
    private static long ticks;
    private static long longestTicks;

    private StopStatistics() {}

    /** A processor has answered after so many time stamps. */
    static void stopped(long waited) {
        stops++;
        ticks += waited;
        longestTicks = Math.max(longestTicks, waited);
    }

    /** A process has been given reasons not to run. */
    static void blocked(int reasons) {
        if ((reasons & Blocked.INHIBITED) != 0) {
            inhibitions++;
        }
    }

    /** Stops of processes on other processors than the one that asked for it. */
    public static int stops() {
        return stops;
    }

    /** Inhibitions of processes, wherever they were. */
    public static int inhibitions() {
        return inhibitions;
    }

    /** Time stamps of waiting for other processors. */
    public static long ticks() {
        return ticks;
    }

    /** The longest wait. */
    public static long longestTicks() {
        return longestTicks;
    }
}

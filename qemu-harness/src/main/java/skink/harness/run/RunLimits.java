package skink.harness.run;

/**
 * How long a run may take and how much it may print.
 *
 * @param runMillis from the guest's first instruction to the verdict
 * @param silenceMillis between two outputs, and before the first
 * @param stopMillis from the end record or a panic until the machine has stopped
 * @param linkMillis QEMU's time to answer on its control line, when asked because another limit has passed
 * @param outputBytes all that a guest may print
 */
public record RunLimits(long runMillis, long silenceMillis, long stopMillis, long linkMillis, long outputBytes) {
    /** A minute in all, twenty seconds of silence, 8 MiB. */
    public static final RunLimits DEFAULT = new RunLimits(60_000, 20_000, 3_000, 1_500, 8 << 20);

    /** The same with another limit for the whole run; silence is bounded by it too. */
    public RunLimits withRunMillis(long millis) {
        return new RunLimits(millis, Math.min(silenceMillis, millis), stopMillis, linkMillis, outputBytes);
    }

    /** The same with another limit on silence. */
    public RunLimits withSilenceMillis(long millis) {
        return new RunLimits(runMillis, millis, stopMillis, linkMillis, outputBytes);
    }
}

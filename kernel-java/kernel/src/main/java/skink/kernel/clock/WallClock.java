package skink.kernel.clock;

import skink.magic.Cpu;

/** The time of day: what the time stamp counter says, counted from the moment of the boot, which somebody has told. */
public final class WallClock {
    private static long bootMillis;

    private WallClock() {}

    /** It is so many milliseconds since the beginning of 1970 now. */
    public static void set(long nowMillis) {
        bootMillis = nowMillis - sinceBoot();
    }

    /** When the boot was, in milliseconds since the beginning of 1970; 0 if nobody has set the time. */
    public static long bootMillis() {
        return bootMillis;
    }

    /** Now, in milliseconds since then. */
    public static long nowMillis() {
        return bootMillis + sinceBoot();
    }

    private static long sinceBoot() {
        return Cpu.readTsc() / Clock.tscPerMilli();
    }
}

package skink.kernel.arch.i386;

import skink.magic.Port;

/** The 8254 interval timer (Intel 8254 data sheet): channel 2 to measure by, channel 0 to interrupt. */
public final class Pit8254 {
    /** Cycles in a second. */
    public static final int HZ = 1_193_182;

    private static final int CHANNEL0 = 0x40;
    private static final int CHANNEL2 = 0x42;
    private static final int CONTROL = 0x43;
    private static final int SPEAKER = 0x61;

    private static final int CHANNEL0_ONE_SHOT = 0x30;
    private static final int CHANNEL2_ONE_SHOT = 0xB0;
    private static final int LATCH_CHANNEL2 = 0x80;
    private static final int GATE2 = 0x01;
    private static final int SPEAKER_ON = 0x02;
    private static final int OUT2 = 0x20;

    private Pit8254() {}

    /** Starts channel 2 for {@code cycles}, 1 to 65,535. */
    public static void startCountdown(int cycles) {
        int gate = Port.in8(SPEAKER) & ~(SPEAKER_ON | GATE2);
        Port.out8(SPEAKER, gate);
        Port.out8(CONTROL, CHANNEL2_ONE_SHOT);
        Port.out8(CHANNEL2, cycles & 0xFF);
        Port.out8(CHANNEL2, cycles >>> 8);
        Port.out8(SPEAKER, gate | GATE2);
    }

    /** Whether the countdown has ended. */
    public static boolean countdownEnded() {
        return (Port.in8(SPEAKER) & OUT2) != 0;
    }

    /** Cycles left of the countdown; wraps around when it has ended. */
    public static int countdownLeft() {
        Port.out8(CONTROL, LATCH_CHANNEL2);
        int low = Port.in8(CHANNEL2);
        return low | Port.in8(CHANNEL2) << 8;
    }

    /** Makes channel 0 interrupt once after {@code cycles}, 1 to 65,535. */
    public static void interruptOnce(int cycles) {
        Port.out8(CONTROL, CHANNEL0_ONE_SHOT);
        Port.out8(CHANNEL0, cycles & 0xFF);
        Port.out8(CHANNEL0, cycles >>> 8);
    }
}

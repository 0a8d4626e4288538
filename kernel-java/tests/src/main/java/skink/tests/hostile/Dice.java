package skink.tests.hostile;

/** Numbers that follow from a seed (Marsaglia, Xorshift RNGs, 2003), and among them those at which programs break. */
public final class Dice {
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private static final int[] EDGES = {
        0,
        1,
        -1,
        Integer.MIN_VALUE,
        Integer.MAX_VALUE,
        0x0000_FFFF,
        0x0001_0000,
        0x0001_0FFC,
        0x7FFF_FFFC,
        0xBFFF_FFFC,
        0xC000_0000,
        0xC000_0FFE,
        0xFEE0_0000,
        0xFFFF_FFF0,
        0x1FC0_0000,
        0xFFFF_F000
    };

    private int state;

    public Dice(long seed) {
        state = (int) ((seed + 1) * SPREAD >>> 32) | 1;
    }

    /** Any word. */
    public int word() {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return state;
    }

    /** 0 to {@code limit} - 1. */
    public int below(int limit) {
        return (int) (Integer.toUnsignedLong(word()) * limit >>> 32);
    }

    /** Whether one time in {@code period}. */
    public boolean once(int period) {
        return below(period) == 0;
    }

    /** A word as an attacker would choose it: any, small, or at an edge. */
    public int wild() {
        int word = word();
        return switch (word >>> 30) {
            case 0 -> word << 2;
            case 1 -> (word & 63) - 16;
            case 2 -> EDGES[word & 15];
            default -> EDGES[word & 15] + (word >>> 4 & 7) - 4;
        };
    }

    public int of(int[] choices) {
        return choices[below(choices.length)];
    }
}

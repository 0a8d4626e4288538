package skink.programs.bench;

import java.util.Arrays;

/** Arrays of all sizes, some of them large; a slot of a table keeps each until another takes its place. */
public final class GcArrays implements Rounds.Kernel {
    private static final int SLOTS = 512;
    private static final int ALLOCATIONS = 60_000;
    private static final int MOST_INTS = 3000;
    private static final int LARGE_EVERY = 150;
    private static final int LARGE_INTS = 100_000;

    private final Object[] slots = new Object[SLOTS];

    public static void main(String[] args) {
        Rounds.measure(args, new GcArrays());
    }

    @Override
    public int run() {
        int seed = 7;
        int checksum = 0;
        for (int i = 0; i < ALLOCATIONS; i++) {
            seed = seed * 1_103_515_245 + 12_345;
            int length = i % LARGE_EVERY == 0 ? LARGE_INTS : (seed >>> 8) % MOST_INTS;
            int slot = (seed >>> 4 & 0xFFFF) % SLOTS;
            Object old = slots[slot];
            checksum = checksum * 31 + (old instanceof int[] ints && ints.length > 0 ? ints[ints.length - 1] : length);
            if ((i & 3) == 0) {
                Object[] references = new Object[length / 4];
                if (references.length > 0) {
                    references[0] = Integer.valueOf(i);
                }
                slots[slot] = references;
            } else {
                int[] ints = new int[length];
                if (length > 0) {
                    ints[length - 1] = i;
                }
                slots[slot] = ints;
            }
        }
        Arrays.fill(slots, null);
        return checksum;
    }
}

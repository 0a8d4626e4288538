package skink.kernel.selftest;

/** Arrays of every width hold what is stored, first and last element included, and neighbours stay untouched. */
final class ArraysKeepTheirElements extends SelfTest {
    private static final int LENGTH = 9;
    private static final boolean[] BOOLEANS = new boolean[LENGTH];
    private static final byte[] BYTES = new byte[LENGTH];
    private static final short[] SHORTS = new short[LENGTH];
    private static final char[] CHARS = new char[LENGTH];
    private static final int[] INTS = new int[LENGTH];
    private static final long[] LONGS = new long[LENGTH];
    private static final Object[] OBJECTS = new Object[LENGTH];
    private static final int[][] GRID = new int[3][LENGTH];

    ArraysKeepTheirElements() {
        super("ArraysKeepTheirElements");
    }

    @Override
    String run(boolean broken) {
        fill();
        if (broken) {
            INTS[LENGTH - 1]++;
        }
        long sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum += (BOOLEANS[i] ? 1 : 0) + BYTES[i] + SHORTS[i] + CHARS[i] + INTS[i] + LONGS[i];
            if (OBJECTS[i] != (i % 2 == 0 ? BYTES : OBJECTS)) {
                return "an element of a reference array";
            }
            for (int row = 0; row < GRID.length; row++) {
                sum += GRID[row][i];
            }
        }
        long expected = 0;
        for (int i = 0; i < LENGTH; i++) {
            expected += (i % 3 == 0 ? 1 : 0) + (byte) (100 + 10 * i) + (short) (30_000 + 1000 * i);
            expected += (char) -i + (i ^ 0x5555_5555) + ((long) i << 40) - 1;
            expected += 3L * i + 300;
        }
        return sum == expected ? null : Numbers.differ("the sum of all elements", expected, sum);
    }

    private static void fill() {
        for (int i = 0; i < LENGTH; i++) {
            BOOLEANS[i] = i % 3 == 0;
            BYTES[i] = (byte) (100 + 10 * i);
            SHORTS[i] = (short) (30_000 + 1000 * i);
            CHARS[i] = (char) -i;
            INTS[i] = i ^ 0x5555_5555;
            LONGS[i] = ((long) i << 40) - 1;
            OBJECTS[i] = i % 2 == 0 ? BYTES : OBJECTS;
            for (int row = 0; row < GRID.length; row++) {
                GRID[row][i] = 100 * row + i;
            }
        }
    }
}

package skink.programs.features;

/** Arrays of hundreds of kilobytes: kept and dropped, with references to young objects, copied, cloned, filled anew. */
public final class LargeArrays {
    private static final int LENGTH = 120_000;

    private LargeArrays() {}

    private static void references() {
        Object[] large = new Object[LENGTH];
        for (int round = 0; round < 4; round++) {
            for (int i = round; i < LENGTH; i += 997) {
                large[i] = "r" + round + "i" + i;
            }
            long[] garbage = new long[LENGTH + round];
            garbage[round] = round;
        }
        Object[] copy = large.clone();
        Object[] shifted = new Object[LENGTH + 10];
        System.arraycopy(large, 0, shifted, 10, LENGTH);
        large = null;
        long hash = 0;
        for (int i = 0; i < LENGTH; i++) {
            if (copy[i] != shifted[i + 10]) {
                throw new AssertionError("element " + i);
            }
            hash = hash * 31 + (copy[i] == null ? 0 : copy[i].hashCode());
        }
        System.out.println(hash);
    }

    private static void primitives() {
        int[][] kept = new int[8][];
        long sum = 0;
        for (int i = 0; i < 200; i++) {
            int[] array = new int[LENGTH + i];
            for (int value : array) {
                sum += value;
            }
            array[i] = i;
            array[array.length - 1] = 2 * i;
            kept[i * 7 % 8] = array;
        }
        for (int[] array : kept) {
            int i = array.length - LENGTH;
            sum += array[i] + array[array.length - 1];
        }
        System.out.println(sum);
    }

    private static void identity() {
        Object[] arrays = new Object[20];
        int[] hashes = new int[20];
        for (int i = 0; i < 20; i++) {
            arrays[i] = new byte[100_000 * (i % 3) + 1000];
            hashes[i] = System.identityHashCode(arrays[i]);
        }
        System.gc();
        int same = 0;
        for (int i = 0; i < 20; i++) {
            same += System.identityHashCode(arrays[i]) == hashes[i] ? 1 : 0;
        }
        System.out.println(same);
    }

    public static void main(String[] args) {
        references();
        primitives();
        identity();
    }
}

package skink.programs.features;

/** What a program needed for a while goes back: the heap grows with what lives, and is smaller when that is gone. */
public final class HeapShrinks {
    private static final int BLOCKS = 100;

    private HeapShrinks() {}

    private static long total() {
        return Runtime.getRuntime().totalMemory();
    }

    public static void main(String[] args) {
        System.gc();
        long before = total();
        Object[] blocks = new Object[BLOCKS];
        for (int i = 0; i < BLOCKS; i++) {
            int[][] block = new int[100][];
            for (int j = 0; j < 100; j++) {
                block[j] = new int[2500];
            }
            blocks[i] = block;
        }
        System.gc();
        long grown = total();
        System.out.println(blocks.length + " " + (grown > before + (80 << 20)));
        blocks = null;
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        System.out.println(total() < grown / 2);
    }
}

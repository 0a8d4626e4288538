package skink.programs.features;

import java.util.ArrayList;
import java.util.List;

/** A heap that was full is usable again: after small objects, after large ones, and after one that never could fit. */
public final class MemoryAgain {
    private static final int MEGABYTE = 1 << 20;

    private MemoryAgain() {}

    private static boolean fill(int size) {
        List<byte[]> all = new ArrayList<>();
        try {
            while (true) {
                all.add(new byte[size]);
            }
        } catch (OutOfMemoryError full) {
            int blocks = all.size();
            all = null;
            return (long) blocks * size > 128L * MEGABYTE;
        }
    }

    private static int work() {
        int sum = 0;
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 20; j++) {
                text.append(i * j);
            }
            sum += text.length();
        }
        return sum;
    }

    public static void main(String[] args) {
        for (int size : new int[] {8 * MEGABYTE, 200_000, 5000}) {
            System.out.println(size + " " + fill(size) + " " + work());
        }
        try {
            long[] absurd = new long[100 * MEGABYTE];
            absurd[work()] = 1;
            System.out.println(absurd[work() / 2]);
        } catch (OutOfMemoryError tooLarge) {
            System.out.println(tooLarge.getMessage() + " " + work());
        }
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.out.println(runtime.totalMemory() <= runtime.maxMemory());
        System.out.println(runtime.totalMemory() - runtime.freeMemory() < 64L * MEGABYTE);
    }
}

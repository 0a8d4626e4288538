package skink.programs.conformance.ch11exceptions;

import java.util.ArrayList;
import java.util.List;

/** 11.1.3, 15.10.2: running out of memory can be caught and the memory used again. */
public final class OutOfMemoryRecovery {
    private OutOfMemoryRecovery() {}

    private static Object kept;

    private static String fill(int blockBytes) {
        List<byte[]> blocks = new ArrayList<>();
        try {
            while (true) {
                blocks.add(new byte[blockBytes]);
            }
        } catch (OutOfMemoryError e) {
            return e.getMessage() + " " + (blocks.size() > 1);
        }
    }

    public static void main(String[] args) {
        System.out.println(fill(1 << 20));
        System.out.println(fill(5 << 20));
        try {
            kept = new long[Integer.MAX_VALUE];
            System.out.println(kept);
        } catch (OutOfMemoryError e) {
            System.out.println(e.getClass().getSimpleName());
        }
        try {
            int[][][] huge = new int[1000][1000][1000];
            System.out.println(huge.length);
        } catch (OutOfMemoryError e) {
            System.out.println(e.getMessage());
        }
        try {
            StringBuilder b = new StringBuilder("0123456789abcdef");
            while (true) {
                b.append(b);
            }
        } catch (OutOfMemoryError e) {
            System.out.println("text too long");
        }
        int sum = 0;
        for (int i = 0; i < 1000; i++) {
            sum += new int[10000].length;
        }
        System.out.println(sum);
    }
}

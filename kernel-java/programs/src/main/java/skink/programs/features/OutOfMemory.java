package skink.programs.features;

/** Arrays that no heap can hold, and a heap that is full, leave the program running. */
public final class OutOfMemory {
    private OutOfMemory() {}

    private static long[] absurd;

    public static void main(String[] args) {
        try {
            absurd = new long[Integer.MAX_VALUE];
            System.out.println(absurd.length);
        } catch (OutOfMemoryError e) {
            System.out.println("refused " + (e.getMessage() != null));
        }
        try {
            Object[] chain = null;
            while (true) {
                Object[] next = new Object[32 << 20];
                next[0] = chain;
                chain = next;
            }
        } catch (OutOfMemoryError e) {
            System.out.println(e.getMessage());
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            text.append(i);
        }
        System.out.println(text.length());
    }
}

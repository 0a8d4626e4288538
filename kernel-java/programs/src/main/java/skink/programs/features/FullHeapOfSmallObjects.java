package skink.programs.features;

/** A list that fills the heap fails at some point, and what is dropped can be used again. */
public final class FullHeapOfSmallObjects {
    private FullHeapOfSmallObjects() {}

    private static Object[] chain;
    private static int blocks;

    public static void main(String[] args) {
        try {
            while (true) {
                Object[] next = new Object[60_000];
                next[0] = chain;
                for (int i = 1; i < 5; i++) {
                    next[i] = new int[i];
                }
                chain = next;
                blocks++;
            }
        } catch (OutOfMemoryError e) {
            chain = null;
            System.out.println(e.getMessage() + " " + (blocks > 300));
        }
        String text = "";
        for (int i = 0; i < 300; i++) {
            text += i;
        }
        System.out.println(text.length());
    }
}

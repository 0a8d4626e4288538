package skink.programs.conformance.ch12execution;

/** 12.1.3: what the initialiser of the class with main has done is there when main begins. */
public final class MainInitialiserFirst {
    private static final int[] TABLE = new int[3];
    private static final long STARTED = System.nanoTime();
    private static int calls;

    static {
        System.out.println("initialising");
        TABLE[1] = 7;
    }

    private MainInitialiserFirst() {}

    public static void main(String[] args) {
        calls++;
        System.out.println("main " + calls + " " + TABLE[1] + " " + (System.nanoTime() >= STARTED));
        if (calls < 3) {
            main(args);
        }
    }
}

package skink.programs.conformance.ch12execution;

/** 12.1.3: the class with main is initialised before main runs; when that fails main never runs. */
public final class UncaughtInMainInitialiser {
    private UncaughtInMainInitialiser() {}

    private static final int[] TABLE = new int[2];

    static {
        System.out.println("initialising");
        fill(3);
    }

    private static void fill(int count) {
        for (int i = 0; i < count; i++) {
            TABLE[i] = i;
        }
    }

    public static void main(String[] args) {
        System.out.println("never printed");
    }
}

package skink.programs.features;

/** An uncaught exception with a cause and a suppressed one. */
public final class UncaughtWithCause {
    private UncaughtWithCause() {}

    private static void inner() {
        throw new IllegalArgumentException("inner");
    }

    private static void outer() {
        try {
            inner();
        } catch (IllegalArgumentException e) {
            RuntimeException outer = new RuntimeException("outer", e);
            outer.addSuppressed(new Exception("also"));
            throw outer;
        }
    }

    public static void main(String[] args) {
        System.out.println("start");
        outer();
    }
}

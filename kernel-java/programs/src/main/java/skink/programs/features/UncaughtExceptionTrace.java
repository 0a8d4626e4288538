package skink.programs.features;

/** An exception that leaves main: trace on standard error, status 1. */
public final class UncaughtExceptionTrace {
    private UncaughtExceptionTrace() {}

    private static void level(int n) {
        if (n == 0) {
            throw new IllegalStateException("nobody catches this");
        }
        level(n - 1);
    }

    public static void main(String[] args) {
        System.out.println("before");
        level(2);
        System.out.println("after");
    }
}

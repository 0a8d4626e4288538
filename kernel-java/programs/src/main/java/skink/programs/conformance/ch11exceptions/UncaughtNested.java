package skink.programs.conformance.ch11exceptions;

/** 11.3: an uncaught exception with causes of causes and suppressed ones. */
public final class UncaughtNested {
    private UncaughtNested() {}

    private static final class Failure extends Exception {
        private static final long serialVersionUID = 1;

        Failure(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private static void low(int n) {
        if (n == 0) {
            throw new IllegalArgumentException("low");
        }
        low(n - 1);
    }

    private static void middle() throws Failure {
        try {
            low(2);
        } catch (IllegalArgumentException e) {
            e.addSuppressed(new IllegalStateException("suppressed one", new Error("cause of suppressed")));
            throw new Failure("middle", e);
        }
    }

    public static void main(String[] args) throws Exception {
        System.out.println("before");
        try {
            middle();
        } catch (Failure e) {
            RuntimeException top = new RuntimeException("top\nof two lines", e);
            top.addSuppressed(new Failure(null, null));
            throw top;
        }
    }
}

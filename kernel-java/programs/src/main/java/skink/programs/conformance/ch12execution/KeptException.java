package skink.programs.conformance.ch12execution;

/** 12.4: an exception made by an initialiser and kept has the trace of that moment. */
public final class KeptException {
    private KeptException() {}

    private static final Exception KEPT = make();

    static class Other {
        static final RuntimeException REUSED = new IllegalStateException("reused");

        static RuntimeException get() {
            return REUSED;
        }
    }

    private static Exception make() {
        return new Exception("made early");
    }

    private static void show(Throwable t) {
        System.out.println(t);
        for (StackTraceElement e : t.getStackTrace()) {
            if (e.getClassName().contains("KeptException")) {
                System.out.println("  " + e.getMethodName() + " " + e.getLineNumber());
            }
        }
    }

    public static void main(String[] args) {
        show(KEPT);
        for (int i = 0; i < 2; i++) {
            try {
                throw Other.get();
            } catch (IllegalStateException e) {
                show(e);
            }
        }
    }
}

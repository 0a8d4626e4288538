package skink.programs.conformance.ch11exceptions;

/** Throwable.printStackTrace: a cause that leads back to the exception. */
public final class UncaughtCircularCause {
    private UncaughtCircularCause() {}

    public static void main(String[] args) {
        Exception a = new Exception("a");
        Exception b = new Exception("b", a);
        a.initCause(b);
        a.addSuppressed(b);
        throw new IllegalStateException("outer", a);
    }
}

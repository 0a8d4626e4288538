package skink.programs.conformance.ch11exceptions;

/** 11.1.3: a StackOverflowError ends the program as any other. */
public final class UncaughtOverflow {
    private UncaughtOverflow() {}

    private static int depth;

    private static void sink() {
        depth++;
        sink();
    }

    public static void main(String[] args) {
        try {
            sink();
        } catch (StackOverflowError e) {
            System.out.println((depth > 1000) + " " + e.getMessage() + " " + (e.getStackTrace().length >= 1000));
            StackTraceElement top = e.getStackTrace()[0];
            System.out.println(top.getMethodName());
            throw new IllegalStateException("after overflow");
        }
    }
}

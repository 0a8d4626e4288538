package skink.programs.conformance.ch11exceptions;

/** 14.18: throwing null throws a NullPointerException. */
public final class UncaughtThrownNull {
    private UncaughtThrownNull() {}

    private static RuntimeException none() {
        return null;
    }

    public static void main(String[] args) {
        try {
            throw none();
        } catch (NullPointerException e) {
            System.out.println("caught");
        } finally {
            System.out.println("finally");
        }
        throw none();
    }
}

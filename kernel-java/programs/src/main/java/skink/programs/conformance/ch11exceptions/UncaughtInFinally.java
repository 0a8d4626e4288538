package skink.programs.conformance.ch11exceptions;

/** 14.20.2: an exception out of finally replaces the one under way. */
public final class UncaughtInFinally {
    private UncaughtInFinally() {}

    private static void thrower() {
        try {
            throw new IllegalStateException("lost");
        } finally {
            Object o = "text";
            Integer i = (Integer) o;
            System.out.println(i);
        }
    }

    public static void main(String[] args) {
        try {
            thrower();
        } finally {
            System.out.println("last words");
        }
    }
}

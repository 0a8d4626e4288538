package skink.programs.conformance.ch11exceptions;

/** 12.4.2: an initialiser that fails because another one failed: the whole chain of causes. */
public final class UncaughtInNestedInitialiser {
    private UncaughtInNestedInitialiser() {}

    static class Outer {
        static final int VALUE = Inner.value() + 1;
    }

    static class Inner {
        static final Integer NUMBER = parse("12x");

        static int value() {
            return NUMBER;
        }

        private static Integer parse(String s) {
            try {
                return Integer.valueOf(s);
            } catch (NumberFormatException e) {
                throw new IllegalStateException("cannot parse", e);
            }
        }
    }

    public static void main(String[] args) {
        System.out.println("start");
        System.out.println(Outer.VALUE);
    }
}

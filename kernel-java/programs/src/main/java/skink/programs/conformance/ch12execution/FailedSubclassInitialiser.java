package skink.programs.conformance.ch12execution;

/** 12.4.2: a subclass whose superclass cannot be initialised cannot be initialised either. */
public final class FailedSubclassInitialiser {
    private FailedSubclassInitialiser() {}

    static class Base {
        static {
            fail("base");
        }

        static void fail(String text) {
            System.out.println("fails: " + text);
            throw new IllegalStateException(text);
        }
    }

    static class Derived extends Base {
        static {
            System.out.println("never printed");
        }

        static void call() {
            System.out.println("never called");
        }
    }

    static class Good {
        static int loaded = 1;

        static class Bad {
            static {
                loaded++;
                Base.fail("bad");
            }
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 2; i++) {
            try {
                Derived.call();
            } catch (Throwable t) {
                System.out.println(t.getClass().getName() + ": " + t.getMessage());
                System.out.println(t.getCause());
            }
            try {
                new Base();
            } catch (Throwable t) {
                System.out.println(t.getClass().getName() + ": " + t.getMessage());
            }
            try {
                new Good.Bad();
            } catch (Throwable t) {
                System.out.println(t.getClass().getName() + ": " + t.getMessage());
            }
        }
        System.out.println(Good.loaded);
    }
}

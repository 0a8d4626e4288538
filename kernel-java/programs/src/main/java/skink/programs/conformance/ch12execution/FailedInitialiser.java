package skink.programs.conformance.ch12execution;

/** 12.4.2: an initialiser that fails: ExceptionInInitializerError once, then NoClassDefFoundError; Errors pass as they are. */
public final class FailedInitialiser {
    private FailedInitialiser() {}

    static class Checked {
        static int before = 5;
        static int value = 10 / (before - 5);
        static int after = 6;
    }

    static class Sub extends Checked {
        static int own = 3;
    }

    static class Deep {
        static int value = Checked2.value;
    }

    static class Checked2 {
        static int value = Integer.parseInt("x");
    }

    static class Angry {
        static {
            if (true) {
                throw new StackOverflowError("my own");
            }
        }

        static void call() {}
    }

    interface Constants {
        Object BAD = Objects2.fail("interface");
    }

    static class Objects2 {
        static Object fail(String text) {
            throw new UnsupportedOperationException(text);
        }
    }

    private static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + " passed");
        } catch (ExceptionInInitializerError e) {
            System.out.println(what + " " + e + " cause " + e.getCause() + " " + (e.getException() == e.getCause()));
        } catch (NoClassDefFoundError e) {
            System.out.println(what + " " + e + " cause " + e.getCause());
        } catch (Error e) {
            System.out.println(what + " " + e);
        }
    }

    public static void main(String[] args) {
        attempt("first", () -> System.out.println(Checked.value));
        attempt("second", () -> System.out.println(Checked.after));
        attempt("subclass", () -> System.out.println(Sub.own));
        attempt("subclass again", () -> new Sub());
        attempt("new", () -> new Checked());
        attempt("deep", () -> System.out.println(Deep.value));
        attempt("deep again", () -> System.out.println(Deep.value));
        attempt("cause again", () -> System.out.println(Checked2.value));
        attempt("error", () -> Angry.call());
        attempt("error again", () -> Angry.call());
        attempt("interface", () -> System.out.println(Constants.BAD));
        attempt("interface again", () -> System.out.println(Constants.BAD));
        attempt("array is fine", () -> System.out.println(new Checked[3].length));
    }
}

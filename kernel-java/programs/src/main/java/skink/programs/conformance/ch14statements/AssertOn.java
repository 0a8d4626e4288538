package skink.programs.conformance.ch14statements;

import skink.programs.conformance.Given;

/** 14.10: assertions that are on: messages of every type, and the order of evaluation. */
@Given(assertions = true)
public final class AssertOn {
    private AssertOn() {}

    private static int evaluated;

    private static boolean check(boolean value) {
        evaluated++;
        return value;
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
            System.out.println("passed " + evaluated);
        } catch (AssertionError e) {
            System.out.println(e + " / " + e.getMessage() + " / " + e.getCause() + " " + evaluated);
        }
    }

    static class Nested {
        static {
            assert check(true);
        }

        static void use(int n) {
            assert n > 0 : n;
        }
    }

    public static void main(String[] args) {
        attempt(() -> {
            assert check(true) : "never";
        });
        attempt(() -> {
            assert check(false);
        });
        attempt(() -> {
            assert check(false) : "text";
        });
        attempt(() -> {
            assert false : 'c';
        });
        attempt(() -> {
            assert false : 42L;
        });
        attempt(() -> {
            assert false : 1.5f;
        });
        attempt(() -> {
            assert false : (Object) null;
        });
        attempt(() -> {
            assert false : new IllegalStateException("cause");
        });
        attempt(() -> Nested.use(1));
        attempt(() -> Nested.use(-1));
        boolean on = false;
        assert on = true;
        System.out.println(on);
    }
}

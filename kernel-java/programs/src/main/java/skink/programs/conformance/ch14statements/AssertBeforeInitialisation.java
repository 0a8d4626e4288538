package skink.programs.conformance.ch14statements;

/** 14.10: an assert statement that runs before its class has completed initialisation is on, whatever the options say. */
public final class AssertBeforeInitialisation {
    private AssertBeforeInitialisation() {}

    static class Bar {
        static {
            Baz.test("during");
        }

        static void touch() {}
    }

    static class Baz extends Bar {
        static void test(String when) {
            boolean enabled = false;
            assert enabled = true;
            System.out.println(when + " " + enabled);
        }
    }

    static class Quiet extends Bar {
        static void test() {
            boolean enabled = false;
            assert enabled = true;
            System.out.println("quiet " + enabled);
        }
    }

    public static void main(String[] args) {
        Baz.test("after");
        Quiet.test();
    }
}

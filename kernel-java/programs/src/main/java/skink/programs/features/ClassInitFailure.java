package skink.programs.features;

/** A static initialiser that throws: the first error, then NoClassDefFoundError. */
public final class ClassInitFailure {
    private ClassInitFailure() {}

    private static int attempts;

    private static final class Broken {
        static {
            attempts++;
            System.out.println("initialising");
            if (attempts > 0) {
                throw new IllegalStateException("no luck");
            }
        }

        static void use() {
            System.out.println("never");
        }
    }

    private static final class Angry {
        static {
            System.out.println("angry");
            fail();
        }

        private static void fail() {
            throw new AssertionError("an Error passes unchanged");
        }

        static void use() {}
    }

    public static void main(String[] args) {
        for (int i = 0; i < 2; i++) {
            try {
                Broken.use();
            } catch (ExceptionInInitializerError e) {
                System.out.println(e + " / " + e.getCause() + " / " + e.getMessage());
            } catch (NoClassDefFoundError e) {
                System.out.println(e.getMessage() + " / " + e.getCause());
            }
        }
        try {
            Angry.use();
        } catch (AssertionError e) {
            System.out.println(e);
        }
        System.out.println(attempts);
    }
}

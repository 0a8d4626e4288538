package skink.programs.conformance.ch12execution;

/** 12.4.2: an initialiser may catch the failure of another class and go on. */
public final class ErrorCaughtDuringInit {
    private ErrorCaughtDuringInit() {}

    static class Unstable {
        static int tries;

        static class Part {
            static {
                tries++;
                if (tries < 100) {
                    throw new IllegalStateException("part " + tries);
                }
            }

            static int value = 1;
        }
    }

    static class Careful {
        static String report;

        static {
            try {
                report = "value " + Unstable.Part.value;
            } catch (ExceptionInInitializerError e) {
                report = "caught " + e.getCause().getMessage();
            }
        }
    }

    static class CarefulAgain {
        static final String REPORT;

        static {
            String text;
            try {
                text = "value " + Unstable.Part.value;
            } catch (LinkageError e) {
                text = e.getClass().getSimpleName();
            } finally {
                Unstable.tries += 10;
            }
            REPORT = text;
        }
    }

    public static void main(String[] args) {
        System.out.println(Careful.report);
        System.out.println(CarefulAgain.REPORT);
        System.out.println(Unstable.tries);
    }
}

package skink.programs.conformance.process;

/** System.exit from a nested call, an initialiser and a lambda: the rest of the program does not happen. */
public final class ExitFromDeepInside {
    private ExitFromDeepInside() {}

    static class Quits {
        static {
            System.out.println("quitting");
            Runnable r = () -> deep(5);
            r.run();
        }

        static int value = 1;

        private static void deep(int n) {
            if (n == 0) {
                System.exit(17);
            }
            try {
                deep(n - 1);
            } catch (Throwable t) {
                System.out.println("never");
            } finally {
                System.out.println("never");
            }
        }
    }

    public static void main(String[] args) {
        System.out.println(Quits.value);
    }
}

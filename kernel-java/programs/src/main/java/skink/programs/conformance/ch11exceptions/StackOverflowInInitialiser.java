package skink.programs.conformance.ch11exceptions;

/** 12.4.2: an overflow in a static initialiser makes the class unusable. */
public final class StackOverflowInInitialiser {
    private StackOverflowInInitialiser() {}

    static class Endless {
        static int value = deep(0);

        static int deep(int n) {
            return deep(n + 1) + n;
        }

        static int other() {
            return 4;
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(Endless.other());
            } catch (StackOverflowError | NoClassDefFoundError e) {
                System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
            }
        }
    }
}

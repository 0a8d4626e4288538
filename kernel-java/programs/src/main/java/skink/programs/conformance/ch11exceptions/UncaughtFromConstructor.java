package skink.programs.conformance.ch11exceptions;

/** 11.3: the trace of an exception out of nested constructors and initialisers, across lines. */
public final class UncaughtFromConstructor {
    private final Part part;
    private final int size = compute(3);

    private UncaughtFromConstructor(int n) {
        part = new Part(n);
    }

    private static int compute(int n) {
        return n * 2;
    }

    private static final class Part {
        private final int[] data;

        {
            System.out.println("initialiser of part");
        }

        Part(int n) {
            data = new int[n];
            fill();
        }

        private void fill() {
            Runnable r = () -> {
                data[data.length] = 1;
            };
            r.run();
        }
    }

    public static void main(String[] args) {
        System.out.println(new UncaughtFromConstructor(2).size);
    }
}

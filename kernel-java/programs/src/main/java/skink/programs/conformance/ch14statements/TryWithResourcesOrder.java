package skink.programs.conformance.ch14statements;

/** 14.20.3: resources open left to right, close right to left, null ones are skipped, failures are suppressed. */
public final class TryWithResourcesOrder {
    private TryWithResourcesOrder() {}

    static final class R implements AutoCloseable {
        final String name;
        final boolean failsToClose;

        R(String name, boolean failsToOpen, boolean failsToClose) {
            System.out.println("open " + name);
            if (failsToOpen) {
                throw new IllegalArgumentException("open " + name);
            }
            this.name = name;
            this.failsToClose = failsToClose;
        }

        @Override
        public void close() {
            System.out.println("close " + name);
            if (failsToClose) {
                throw new IllegalStateException("close " + name);
            }
        }
    }

    private static R none() {
        return null;
    }

    private static void run(boolean openB, boolean closeA, boolean closeB, boolean body) {
        try (R a = new R("a", false, closeA);
                R n = none();
                R b = new R("b", openB, closeB)) {
            System.out.println("body " + (n == null) + a.name + b.name);
            if (body) {
                throw new UnsupportedOperationException("body");
            }
        } catch (RuntimeException e) {
            System.out.print("caught " + e.getMessage());
            for (Throwable s : e.getSuppressed()) {
                System.out.print(" suppressed " + s.getMessage());
            }
            System.out.println();
        } finally {
            System.out.println("finally");
        }
    }

    private static int returning() {
        try (R a = new R("ret", false, false)) {
            return a.name.length();
        }
    }

    public static void main(String[] args) throws Exception {
        for (int i = 0; i < 16; i++) {
            run((i & 1) != 0, (i & 2) != 0, (i & 4) != 0, (i & 8) != 0);
        }
        System.out.println(returning());
        R outside = new R("outside", false, false);
        try (outside) {
            System.out.println("existing variable");
        }
        for (int i = 0; i < 3; i++) {
            try (AutoCloseable c = () -> System.out.println("lambda closed")) {
                if (i == 1) {
                    continue;
                }
                if (i == 2) {
                    break;
                }
                System.out.println("loop " + i);
            }
        }
    }
}

package skink.programs.conformance.ch11exceptions;

/** 11.3: the search for a handler through frames with handlers for other types, finally blocks, lambdas and constructors. */
public final class HandlersInNestedCalls {
    private HandlersInNestedCalls() {}

    private static final StringBuilder LOG = new StringBuilder();

    static class Failing {
        Failing(int n) {
            try {
                level(n - 1);
            } finally {
                LOG.append('c').append(n);
            }
        }

        @Override
        public String toString() {
            level(0);
            return "never";
        }
    }

    private static int level(int n) {
        switch (n % 6) {
            case 0:
                throw new IllegalStateException("bottom");
            case 1:
                try {
                    return level(n - 1);
                } catch (IllegalArgumentException | NullPointerException e) {
                    LOG.append("wrong");
                } finally {
                    LOG.append('f').append(n);
                }
                return 1;
            case 2:
                Runnable r = () -> level(n - 1);
                r.run();
                return 2;
            case 3:
                return new Failing(n).hashCode();
            case 4:
                synchronized (LOG) {
                    return level(n - 1) + 1;
                }
            default:
                try {
                    return "x".concat(String.valueOf(new Failing(n))).length();
                } catch (IllegalStateException e) {
                    LOG.append('r').append(n);
                    throw e;
                }
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 6; i++) {
            try {
                System.out.println(level(i));
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage() + " " + LOG);
                LOG.setLength(0);
            }
        }
        try {
            System.out.println("text "
                    + new Object() {
                        @Override
                        public String toString() {
                            throw new UnsupportedOperationException("in concatenation");
                        }
                    });
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
    }
}

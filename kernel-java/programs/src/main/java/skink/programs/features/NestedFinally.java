package skink.programs.features;

/** finally blocks: order, returns that override, exceptions that replace. */
public final class NestedFinally {
    private NestedFinally() {}

    private static int depth;

    @SuppressWarnings("finally")
    private static String overridden() {
        try {
            throw new IllegalStateException("lost");
        } finally {
            return "finally wins";
        }
    }

    private static int returned() {
        int value = 1;
        try {
            return value;
        } finally {
            value = 2;
            depth++;
        }
    }

    private static void nested(int n) {
        try {
            try {
                if (n == 0) {
                    throw new RuntimeException("inner");
                }
                System.out.println("body " + n);
            } catch (IllegalStateException e) {
                System.out.println("wrong handler");
            } finally {
                System.out.println("inner finally " + n);
                if (n == 2) {
                    throw new RuntimeException("from finally");
                }
            }
        } catch (RuntimeException e) {
            System.out.println("caught " + e.getMessage());
        } finally {
            System.out.println("outer finally " + n);
        }
    }

    public static void main(String[] args) {
        System.out.println(overridden() + " " + returned() + " " + depth);
        for (int i = 0; i < 3; i++) {
            nested(i);
        }
        for (int i = 0; i < 4; i++) {
            try {
                if (i == 1) {
                    continue;
                }
                if (i == 3) {
                    break;
                }
                System.out.println("loop " + i);
            } finally {
                System.out.println("cleanup " + i);
            }
        }
    }
}

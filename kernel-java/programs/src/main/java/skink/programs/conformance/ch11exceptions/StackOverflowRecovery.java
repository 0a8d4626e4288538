package skink.programs.conformance.ch11exceptions;

/** 11.1.3, 15.12.4.5: overflow is caught at any depth, finally blocks run on the way, and the program goes on. */
public final class StackOverflowRecovery {
    private StackOverflowRecovery() {}

    private static long finals;
    private static int depth;

    private static int plain(int n) {
        return plain(n + 1) + 1;
    }

    private static void withFinally() {
        depth++;
        try {
            withFinally();
        } finally {
            finals++;
        }
    }

    private static double manyLocals(double a, long b, double c, long d, Object o) {
        double x = a * b + c;
        return manyLocals(x, d, a, b, o) + x + o.hashCode();
    }

    private static String text(Object[] o) {
        return "[" + text(o) + o.length + "]";
    }

    private interface Deep {
        int go(Deep d, int n);
    }

    private static final class Node {
        private Node next;

        @Override
        public String toString() {
            return "node" + next;
        }

        @Override
        public int hashCode() {
            return 31 * next.hashCode();
        }
    }

    private static boolean overflows(Runnable r) {
        try {
            r.run();
            return false;
        } catch (StackOverflowError e) {
            return true;
        }
    }

    private static void catchDeep(int n) {
        try {
            plain(n);
        } catch (StackOverflowError e) {
            depth++;
        }
        if (n < 3) {
            catchDeep(n + 1);
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 3; i++) {
            System.out.println(overflows(() -> plain(0)));
        }
        System.out.println(
                overflows(StackOverflowRecovery::withFinally) + " " + (finals > 0) + " " + (depth - finals <= 1));
        System.out.println(overflows(() -> manyLocals(1, 2, 3, 4, "o")));
        System.out.println(overflows(() -> text(new Object[3])));
        Deep deep = (d, n) -> d.go(d, n + 1) + 1;
        System.out.println(overflows(() -> deep.go(deep, 0)));
        Node node = new Node();
        node.next = node;
        System.out.println(overflows(() -> node.toString()) + " " + overflows(() -> node.hashCode()));
        depth = 0;
        catchDeep(0);
        System.out.println(depth);
        int[] many = new int[1000];
        many[999] = 5;
        System.out.println(many[999] + String.valueOf(depth));
    }
}

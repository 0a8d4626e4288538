package skink.programs.conformance.ch15expressions;

/** 15.12.4: target, then arguments, then the null check; an abrupt argument stops all. */
public final class OrderCalls {
    private OrderCalls() {}

    private static int trace(int v) {
        System.out.print(v + " ");
        return v;
    }

    private static OrderCalls target(boolean none) {
        System.out.print("target ");
        return none ? null : new OrderCalls();
    }

    private int sum(int a, long b, int c) {
        return (int) (a + b + c);
    }

    private static int joined(int a, Integer... rest) {
        return a * 10 + rest.length;
    }

    private static int fail() {
        throw new UnsupportedOperationException("argument");
    }

    static int statics(String s) {
        System.out.print("static ");
        return s.length();
    }

    private static void attempt(Runnable r) {
        try {
            r.run();
            System.out.println("ok");
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName());
        }
    }

    @SuppressWarnings("static")
    public static void main(String[] args) {
        attempt(() -> System.out.print(target(false).sum(trace(1), trace(2), trace(3)) + " "));
        attempt(() -> System.out.print(target(true).sum(trace(1), trace(2), trace(3)) + " "));
        attempt(() -> System.out.print(target(true).sum(trace(1), fail(), trace(3)) + " "));
        attempt(() -> System.out.print(joined(trace(7), trace(8), trace(9)) + " "));
        attempt(() -> System.out.print(target(true).statics("abc") + " "));
        attempt(() -> new Object[] {trace(1), trace(2)}[trace(1)].equals(trace(5)));
        attempt(() -> {
            int[][] a = new int[trace(2)][trace(3)];
            System.out.print(a[trace(1)][trace(0)] + " ");
        });
        attempt(() -> {
            int[][] a = new int[trace(-1)][fail()];
        });
        attempt(() -> {
            int[][] a = new int[trace(1)][trace(-1)];
        });
        attempt(() -> System.out.print((trace(1) + trace(2)) * (trace(3) - trace(4)) + " "));
        attempt(() -> System.out.print(trace(0) / trace(0) + fail()));
        attempt(() -> System.out.print((trace(1) > 0 ? trace(2) : trace(3)) + " "));
        attempt(() -> System.out.print((trace(1) > 0 || trace(2) > 0) + " " + (trace(1) > 0 | trace(2) > 0) + " "));
        attempt(() -> System.out.print((trace(0) > 0 && trace(2) > 0) + " " + (trace(0) > 0 & trace(2) > 0) + " "));
        int i = 2;
        int j = (i = 3) * i;
        int k = i * (i = 5);
        System.out.println(j + " " + k);
        String s = "s";
        String t = s + (s = "t") + s + (s += "u");
        System.out.println(t);
    }
}

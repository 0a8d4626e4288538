package skink.programs.features;

/** Direct, mutual and deep recursion; memoised and tail-like. */
public final class RecursionForms {
    private RecursionForms() {}

    private static final long[] MEMO = new long[91];

    private static long fibonacci(int n) {
        if (n < 2) {
            return n;
        }
        if (MEMO[n] == 0) {
            MEMO[n] = fibonacci(n - 1) + fibonacci(n - 2);
        }
        return MEMO[n];
    }

    private static int ackermann(int m, int n) {
        return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
    }

    private static boolean even(int n) {
        return n == 0 || odd(n - 1);
    }

    private static boolean odd(int n) {
        return n != 0 && even(n - 1);
    }

    private static void hanoi(int n, char from, char to, char via, StringBuilder out) {
        if (n > 0) {
            hanoi(n - 1, from, via, to, out);
            out.append(from).append(to).append(' ');
            hanoi(n - 1, via, to, from, out);
        }
    }

    public static void main(String[] args) {
        StringBuilder out = new StringBuilder();
        hanoi(4, 'a', 'c', 'b', out);
        System.out.println(fibonacci(90) + " " + ackermann(2, 6) + " " + even(2001) + odd(2001) + " " + out);
    }
}

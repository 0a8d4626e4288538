package skink.programs.features;

/** Endless recursion ends in a StackOverflowError, more than once. */
public final class DeepRecursionOverflow {
    private DeepRecursionOverflow() {}

    private static int depth;

    private static int endless(int n) {
        depth++;
        return endless(n + 1) + 1;
    }

    private static long wide(long a, long b, long c, double d) {
        depth++;
        return wide(b, c, a, d + 1) + a;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 3; i++) {
            depth = 0;
            try {
                System.out.println(i == 1 ? wide(1, 2, 3, 4) : endless(0));
            } catch (StackOverflowError e) {
                System.out.println(
                        "overflow " + (depth > 500) + " " + e.getMessage() + " " + (e.getStackTrace().length > 100));
            }
        }
    }
}

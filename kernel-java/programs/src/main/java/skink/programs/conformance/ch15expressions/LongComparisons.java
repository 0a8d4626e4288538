package skink.programs.conformance.ch15expressions;

/** 15.20, 15.21: comparisons of long values in conditions, values and against constants. */
public final class LongComparisons {
    private LongComparisons() {}

    private static String row(long a, long b) {
        StringBuilder s = new StringBuilder();
        s.append(a < b ? 'l' : '-')
                .append(a <= b ? 'L' : '-')
                .append(a > b ? 'g' : '-')
                .append(a >= b ? 'G' : '-')
                .append(a == b ? 'e' : '-')
                .append(a != b ? 'n' : '-');
        if (a < 0) {
            s.append('N');
        }
        if (a >= 0x1_0000_0000L) {
            s.append('B');
        }
        if (a == -1) {
            s.append('M');
        }
        if (a <= Integer.MAX_VALUE && a >= Integer.MIN_VALUE) {
            s.append('I');
        }
        boolean sign = a - b < 0;
        return s.append(sign)
                .append(Long.compare(a, b))
                .append(Long.signum(a))
                .append(Math.max(a, b) == a)
                .toString();
    }

    public static void main(String[] args) {
        long[] v = {
            0,
            1,
            -1,
            0xffffffffL,
            0x100000000L,
            -0x100000000L,
            0x7fffffffL,
            0x80000000L,
            -0x80000000L,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            0x7fffffff00000000L,
            0x1_0000_0001L
        };
        for (long a : v) {
            StringBuilder line = new StringBuilder();
            for (long b : v) {
                line.append(row(a, b)).append(' ');
            }
            System.out.println(line);
        }
        long n = 5;
        int steps = 0;
        while (n != 1) {
            n = (n & 1) == 0 ? n >> 1 : 3 * n + 1;
            steps++;
        }
        for (long i = Integer.MAX_VALUE - 1L; i < Integer.MAX_VALUE + 2L; i++) {
            steps++;
        }
        System.out.println(steps);
    }
}

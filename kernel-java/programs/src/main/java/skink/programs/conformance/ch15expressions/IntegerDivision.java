package skink.programs.conformance.ch15expressions;

/** 15.17.2, 15.17.3: division and remainder of int and long, by variables and by constants. */
public final class IntegerDivision {
    private IntegerDivision() {}

    private static void ints(int a, int b) {
        System.out.println(a + "/" + b + " = " + a / b + " rest " + a % b + " floor " + Math.floorDiv(a, b) + " "
                + Math.floorMod(a, b));
    }

    private static void longs(long a, long b) {
        System.out.println(a + "/" + b + " = " + a / b + " rest " + a % b);
    }

    private static String byConstants(int n) {
        return n / 1 + " " + n / -1 + " " + n / 2 + " " + n / -2 + " " + n / 3 + " " + n / 7 + " " + n / 10 + " "
                + n / 16 + " " + n / 1000 + " "
                + n / Integer.MAX_VALUE + " " + n / Integer.MIN_VALUE + " " + n % 1 + " " + n % -1 + " " + n % 2 + " "
                + n % -8 + " " + n % 10
                + " " + n % 641 + " " + n % Integer.MIN_VALUE;
    }

    private static String byConstants(long n) {
        return n / 1 + " " + n / -1 + " " + n / 2 + " " + n / 3 + " " + n / 10 + " " + n / 1024 + " " + n / 1000000007L
                + " " + n / 0x100000000L + " " + n / Long.MIN_VALUE + " " + n % 2 + " " + n % -4 + " " + n % 10 + " "
                + n % 0x100000001L + " " + n % Long.MAX_VALUE;
    }

    public static void main(String[] args) {
        int[] ints = {
            0, 1, -1, 2, -2, 3, 7, -7, 10, 100, -100, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE + 1
        };
        for (int a : ints) {
            for (int b : new int[] {1, -1, 2, -3, 10, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
                ints(a, b);
            }
            System.out.println(byConstants(a));
        }
        long[] longs = {
            0, 1, -1, 5, -5, 1L << 32, -(1L << 32), 0xffffffffL, 123456789012345L, Long.MAX_VALUE, Long.MIN_VALUE
        };
        for (long a : longs) {
            for (long b :
                    new long[] {1, -1, 3, -7, 1L << 31, 1L << 32, 0x1_0000_0001L, Long.MIN_VALUE, Long.MAX_VALUE}) {
                longs(a, b);
            }
            System.out.println(byConstants(a));
        }
        for (int i = 0; i < 4; i++) {
            try {
                System.out.println(
                        i == 0
                                ? 1 / args.length
                                : i == 1 ? 1 % args.length : i == 2 ? 1L / args.length : 1L % (long) args.length);
            } catch (ArithmeticException e) {
                System.out.println(i + " " + e.getMessage());
            }
        }
        int zero = 0;
        try {
            zero /= zero;
            System.out.println("no");
        } catch (ArithmeticException e) {
            System.out.println(zero);
        }
    }
}

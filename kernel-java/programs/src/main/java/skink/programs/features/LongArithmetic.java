package skink.programs.features;

/** The other long operators: carries, borrows, products, comparisons. */
public final class LongArithmetic {
    private LongArithmetic() {}

    public static void main(String[] args) {
        long[] values = {0, 1, -1, 0xFFFF_FFFFL, 0x1_0000_0000L, -0x8000_0000L, Long.MAX_VALUE, Long.MIN_VALUE};
        for (long a : values) {
            for (long b : values) {
                System.out.print(
                        (a + b) + " " + (a - b) + " " + (a * b) + " " + (a & b) + " " + (a | b) + " " + (a ^ b));
                System.out.println(
                        " " + (a < b) + (a <= b) + (a > b) + (a >= b) + (a == b) + (a != b) + Long.compare(a, b));
            }
            System.out.println(-a + " " + ~a + " " + Long.bitCount(a) + " " + Long.numberOfLeadingZeros(a) + " "
                    + Long.numberOfTrailingZeros(a) + " " + Long.reverse(a) + " " + Long.hashCode(a));
        }
    }
}

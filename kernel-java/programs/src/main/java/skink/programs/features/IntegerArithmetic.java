package skink.programs.features;

/** All int operators at ordinary and extreme values. */
public final class IntegerArithmetic {
    private IntegerArithmetic() {}

    public static void main(String[] args) {
        int[] values = {0, 1, -1, 7, -7, 1000, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int a : values) {
            for (int b : values) {
                System.out.print(
                        (a + b) + " " + (a - b) + " " + (a * b) + " " + (a & b) + " " + (a | b) + " " + (a ^ b));
                System.out.println(b == 0 ? "" : " " + a / b + " " + a % b);
            }
            System.out.println(-a + " " + ~a + " " + (a++) + " " + (--a));
        }
    }
}

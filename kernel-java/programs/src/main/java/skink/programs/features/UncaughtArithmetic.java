package skink.programs.features;

/** A failed check that nobody catches. */
public final class UncaughtArithmetic {
    private UncaughtArithmetic() {}

    private static int divide(int a, int b) {
        return a / b;
    }

    public static void main(String[] args) {
        System.out.println(divide(7, 2));
        System.out.println(divide(7, args.length));
    }
}

package skink.programs.conformance.library.lang;

import java.util.function.Supplier;

/** {@code Math}: exact arithmetic, floor division, multiplication in parts. */
public final class MathExact {
    private MathExact() {}

    public static void main(String[] arguments) {
        int[] ints = {0, 1, -1, 7, -7, Integer.MAX_VALUE, Integer.MIN_VALUE, 46341};
        for (int a : ints) {
            for (int b : ints) {
                System.out.print(exact(() -> Math.addExact(a, b)) + exact(() -> Math.subtractExact(a, b))
                        + exact(() -> Math.multiplyExact(a, b)) + exact(() -> Math.floorDiv(a, b))
                        + exact(() -> Math.floorMod(a, b)) + Math.multiplyFull(a, b) + " ");
            }
            System.out.println(exact(() -> Math.negateExact(a))
                    + exact(() -> Math.incrementExact(a))
                    + exact(() -> Math.decrementExact(a))
                    + exact(() -> Math.absExact(a))
                    + Math.abs(a));
        }
        long[] longs = {0, 1, -1, 3037000500L, Long.MAX_VALUE, Long.MIN_VALUE, -10};
        for (long a : longs) {
            for (long b : longs) {
                System.out.print(exact(() -> Math.addExact(a, b)) + exact(() -> Math.subtractExact(a, b))
                        + exact(() -> Math.multiplyExact(a, b)) + exact(() -> Math.floorDiv(a, b))
                        + exact(() -> Math.floorMod(a, b)) + Math.multiplyHigh(a, b) + " ");
            }
            System.out.println(exact(() -> Math.toIntExact(a))
                    + exact(() -> Math.absExact(a))
                    + exact(() -> Math.floorMod(a, 7))
                    + exact(() -> Math.multiplyExact(a, 3)));
        }
    }

    private static String exact(Supplier<Object> computation) {
        try {
            return computation.get() + " ";
        } catch (ArithmeticException e) {
            return "(" + e.getMessage() + ") ";
        }
    }
}

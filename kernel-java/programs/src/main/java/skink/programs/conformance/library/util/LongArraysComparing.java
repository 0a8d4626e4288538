package skink.programs.conformance.library.util;

import java.util.Arrays;
import java.util.List;

/** Arrays of elements of eight bytes: equality, order, first difference, whole and in part. */
public final class LongArraysComparing {
    private LongArraysComparing() {}

    private static void longs() {
        long[] a = {Long.MIN_VALUE, 40, 1L << 40, -1};
        long[] b = {Long.MIN_VALUE, Long.MAX_VALUE, 1L << 40, -1};
        long[] high = {0, 1L << 32};
        long[] zero = {0, 0};
        System.out.println(Arrays.equals(a, b) + " " + Arrays.equals(a, a.clone()) + " " + Arrays.equals(high, zero));
        System.out.println(
                Arrays.mismatch(a, b) + " " + Arrays.mismatch(a, a.clone()) + " " + Arrays.mismatch(high, zero));
        System.out.println(Arrays.compare(a, b) + " " + Arrays.compare(b, a) + " " + Arrays.compareUnsigned(a, b));
        System.out.println(Arrays.equals(a, 2, 4, b, 2, 4) + " " + Arrays.equals(a, 1, 3, b, 1, 3) + " "
                + Arrays.mismatch(a, 2, 4, b, 1, 3) + " " + Arrays.compare(a, 3, 4, b, 3, 4));
        System.out.println(Arrays.deepEquals(new Object[] {a}, new Object[] {b}) + " "
                + Arrays.deepEquals(new Object[] {a, zero}, new Object[] {a.clone(), zero.clone()}));
    }

    private static void doubles() {
        double[] a = {0.0, Double.NaN, 1.5, -2};
        double[] b = {0.0, Double.NaN, 1.25, -2};
        double[] minus = {-0.0};
        System.out.println(Arrays.equals(a, b) + " " + Arrays.equals(a, a.clone()) + " " + Arrays.mismatch(a, b) + " "
                + Arrays.compare(a, b));
        System.out.println(Arrays.equals(minus, new double[1]) + " " + Arrays.mismatch(minus, new double[1]) + " "
                + Arrays.compare(minus, new double[1]));
        System.out.println(Arrays.mismatch(a, 1, 4, b, 1, 4) + " " + Arrays.equals(a, 3, 4, b, 3, 4));
    }

    public static void main(String[] args) {
        longs();
        doubles();
        System.out.println(List.of(1L, 2L).equals(List.of(1L, 3L)) + " " + Arrays.hashCode(new long[] {1, 1L << 33}));
    }
}

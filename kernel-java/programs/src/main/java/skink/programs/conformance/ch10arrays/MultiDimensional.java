package skink.programs.conformance.ch10arrays;

import java.util.Arrays;

/** 15.10.1, 10.6: arrays of arrays: partial dimensions, zero and negative dimensions, ragged and mixed initialisers. */
public final class MultiDimensional {
    private MultiDimensional() {}

    private static void attempt(java.util.function.Supplier<Object> maker) {
        try {
            System.out.println(Arrays.deepToString(new Object[] {maker.get()}));
        } catch (NegativeArraySizeException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) {
        int zero = args.length;
        attempt(() -> new int[2][3]);
        attempt(() -> new int[2][]);
        attempt(() -> new long[1][2][]);
        attempt(() -> new String[0][5]);
        attempt(() -> new char[3][0]);
        attempt(() -> new double[2][1][2]);
        attempt(() -> new boolean[zero][zero - 1]);
        attempt(() -> new boolean[1][zero - 1]);
        attempt(() -> new boolean[zero - 1][1]);
        attempt(() -> new boolean[2][zero - 7][zero - 2]);
        attempt(() -> new byte['c' - 'a']['b' - 'a']);
        int[][] ragged = {{1}, {}, {2, 3}, null, new int[2]};
        System.out.println(Arrays.deepToString(ragged) + ragged.length + ragged[2].length);
        Object[] mixed = {1, new int[] {2}, "s", new Object[] {null, 'c'}, new String[][] {{"x"}}};
        System.out.println(Arrays.deepToString(mixed));
        int[] row = {7, 8};
        int[][] shared = {row, row, row.clone()};
        shared[0][0] = 70;
        System.out.println(Arrays.deepToString(shared));
        int[] a[] = {{1, 2}, {3}}, b = {5};
        System.out.println(
                a[1][0] + b[0] + a.getClass().getName() + b.getClass().getName());
        Object o = new int[1][1][1];
        System.out.println((o instanceof Object[]) + " " + (o instanceof Object[][]) + " " + (o instanceof Object[][][])
                + " " + (o instanceof int[][][]) + " " + (o instanceof Cloneable[][]));
        float[][][] cube = new float[3][4][5];
        cube[2][3][4] = 1.5f;
        float sum = 0;
        for (float[][] plane : cube) {
            for (float[] line : plane) {
                for (float f : line) {
                    sum += f;
                }
            }
        }
        System.out.println(sum);
    }
}

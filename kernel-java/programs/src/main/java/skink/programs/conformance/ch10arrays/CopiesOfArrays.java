package skink.programs.conformance.ch10arrays;

import java.util.Arrays;

/** System.arraycopy and Arrays.copyOf: overlaps in both directions, every element type, partial copies before a failure. */
public final class CopiesOfArrays {
    private CopiesOfArrays() {}

    public static void main(String[] args) {
        int[] a = {1, 2, 3, 4, 5, 6};
        System.arraycopy(a, 0, a, 1, 5);
        System.out.println(Arrays.toString(a));
        System.arraycopy(a, 2, a, 0, 4);
        System.out.println(Arrays.toString(a));
        System.arraycopy(a, 3, a, 3, 3);
        System.arraycopy(a, 6, a, 0, 0);
        long[] l = {1, 2, 3};
        System.arraycopy(l, 0, l, 1, 2);
        byte[] b = {1, 2, 3, 4, 5};
        System.arraycopy(b, 1, b, 0, 4);
        char[] c = "hello".toCharArray();
        System.arraycopy(c, 0, c, 2, 3);
        double[] d = {0.5, 1.5};
        System.arraycopy(d, 0, d, 1, 1);
        System.out.println(Arrays.toString(l) + Arrays.toString(b) + new String(c) + Arrays.toString(d));
        Object[] from = {"a", "b", 3, "d"};
        String[] to = new String[4];
        try {
            System.arraycopy(from, 0, to, 0, 4);
        } catch (ArrayStoreException e) {
            System.out.println(Arrays.toString(to) + " " + e.getMessage());
        }
        Object[] objects = {"x", "y", "z"};
        System.arraycopy(objects, 0, objects, 1, 2);
        System.out.println(Arrays.toString(objects));
        int[][] rows = {{1}, {2}, {3}};
        System.arraycopy(rows, 1, rows, 0, 2);
        rows[0][0] = 20;
        System.out.println(Arrays.deepToString(rows));
        System.out.println(Arrays.toString(Arrays.copyOf(a, 8))
                + Arrays.toString(Arrays.copyOfRange(a, 4, 8))
                + Arrays.copyOf(new String[] {"q"}, 2).getClass().getSimpleName()
                + Arrays.toString(Arrays.copyOf(new Object[] {"s"}, 1, String[].class)));
        boolean[] z = new boolean[5];
        Arrays.fill(z, 1, 3, true);
        System.out.println(Arrays.toString(z)
                + Arrays.equals(a, a.clone())
                + Arrays.hashCode(a)
                + Arrays.equals(new int[][] {{1}}, new int[][] {{1}})
                + Arrays.deepEquals(new int[][] {{1}}, new int[][] {{1}}));
        try {
            Arrays.copyOfRange(a, 5, 2);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}

package skink.programs.features;

import java.util.Arrays;

/** Arrays of every element type, their initial values, copies and loops. */
public final class ArrayBasics {
    private ArrayBasics() {}

    public static void main(String[] args) {
        boolean[] z = new boolean[2];
        byte[] b = {1, -2, 3};
        char[] c = {'a', 'b'};
        short[] s = new short[] {5, 6};
        int[] i = {1, 2, 3, 4};
        long[] l = {1L << 40};
        float[] f = {0.5f};
        double[] d = new double[3];
        String[] t = {"x", null};
        System.out.println(
                Arrays.toString(z) + Arrays.toString(b) + Arrays.toString(c) + Arrays.toString(s) + Arrays.toString(i));
        System.out.println(Arrays.toString(l) + Arrays.toString(f) + Arrays.toString(d) + Arrays.toString(t));
        int[] copy = i.clone();
        copy[0] = 99;
        System.out.println(i[0] + " " + copy[0] + " " + Arrays.equals(i, copy) + " " + Arrays.hashCode(i));
        Arrays.fill(d, 1.25);
        System.arraycopy(i, 0, i, 1, 3);
        System.out.println(Arrays.toString(d)
                + Arrays.toString(i)
                + Arrays.toString(Arrays.copyOf(b, 5))
                + Arrays.toString(Arrays.copyOfRange(i, 1, 3)));
        i[i[0]] += 5;
        System.out.println(Arrays.toString(i) + " " + i.getClass().getName() + " "
                + t.getClass().getSimpleName());
    }
}

package skink.programs.conformance.ch10arrays;

/** 10.4, 15.26: loads, stores and compound assignment on elements of every type, at the ends of the array. */
public final class ArraysOfEveryType {
    private ArraysOfEveryType() {}

    public static void main(String[] args) {
        byte[] b = new byte[3];
        short[] s = new short[3];
        char[] c = new char[3];
        int[] i = new int[3];
        long[] l = new long[3];
        float[] f = new float[3];
        double[] d = new double[3];
        boolean[] z = new boolean[3];
        String[] t = new String[3];
        for (int k = 0; k < 3; k++) {
            b[k] = (byte) (k * 100);
            s[k] = (short) (k * 30000);
            c[k] = (char) (k * 40000);
            i[k] = k * 2000000000;
            l[k] = k * 9000000000000000000L;
            f[k] = k * 3e38f;
            d[k] = k * 1e308;
            z[k] = k == 1;
            t[k] = "t" + k;
        }
        b[2] += 200;
        s[2]++;
        c[1] -= 50000;
        i[2] >>>= 3;
        l[2] ^= -1;
        f[1] /= 7;
        d[1]++;
        z[0] |= !z[2];
        z[1] ^= z[0];
        t[0] += t[2] + b[2];
        for (int k = 0; k < 3; k++) {
            System.out.println(b[k] + " " + s[k] + " " + (int) c[k] + " " + i[k] + " " + l[k] + " " + f[k] + " " + d[k]
                    + " " + z[k] + " " + t[k]);
        }
        int[] bounds = {-1, 3, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int bound : bounds) {
            try {
                b[bound] = 1;
            } catch (ArrayIndexOutOfBoundsException e) {
                System.out.println(e.getMessage());
            }
            try {
                d[bound]++;
            } catch (ArrayIndexOutOfBoundsException e) {
                System.out.println(e.getMessage());
            }
        }
        long index = 1;
        char letter = '\1';
        System.out.println(i[(int) index] + i[letter] + i[(byte) 257]);
        int[] empty = {};
        try {
            System.out.println(empty[0]);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}

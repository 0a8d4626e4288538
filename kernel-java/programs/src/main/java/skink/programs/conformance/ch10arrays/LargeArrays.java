package skink.programs.conformance.ch10arrays;

/** 10.2: large arrays of each kind, filled, summed and dropped; index arithmetic near the ends. */
public final class LargeArrays {
    private LargeArrays() {}

    public static void main(String[] args) {
        byte[] b = new byte[5_000_000];
        b[b.length - 1] = 7;
        b[0] = -1;
        long sum = 0;
        for (byte x : b) {
            sum += x;
        }
        int[] n = new int[1_000_000];
        for (int i = 0; i < n.length; i++) {
            n[i] = i ^ i >>> 3;
        }
        for (int i = n.length - 1; i >= 0; i -= 3) {
            sum += n[i];
        }
        long[] l = new long[300_000];
        for (int i = 1; i < l.length; i++) {
            l[i] = l[i - 1] * 31 + i;
        }
        sum ^= l[l.length - 1];
        System.out.println(sum);
        int made = 0;
        for (int i = 0; i < 200; i++) {
            char[] c = new char[100_000];
            c[i] = 'x';
            made += c[i] + c[c.length - 1];
        }
        System.out.println(made);
        Object[] refs = new Object[100_000];
        for (int i = 0; i < refs.length; i++) {
            refs[i] = i % 2 == 0 ? "s" + i % 10 : new int[i % 5];
        }
        int text = 0;
        for (Object o : refs) {
            text += o instanceof String s ? s.length() : ((int[]) o).length;
        }
        System.out.println(text);
        double[][] matrix = new double[200][300];
        for (int i = 0; i < 200; i++) {
            for (int j = 0; j < 300; j++) {
                matrix[i][j] = i * 0.5 + j;
            }
        }
        double trace = 0;
        for (int i = 0; i < 200; i++) {
            trace += matrix[i][i + 100];
        }
        System.out.println(trace);
    }
}

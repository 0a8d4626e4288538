package skink.programs.features;

/** Products of matrices of double, float and long. */
public final class MatrixProduct {
    private MatrixProduct() {}

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                double sum = 0;
                for (int k = 0; k < b.length; k++) {
                    sum += a[i][k] * b[k][j];
                }
                c[i][j] = sum;
            }
        }
        return c;
    }

    public static void main(String[] args) {
        double[][] m = new double[12][12];
        long[] fibonacci = {1, 1, 1, 0};
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m.length; j++) {
                m[i][j] = 1.0 / (1 + i + 2 * j);
            }
        }
        double[][] p = product(product(m, m), m);
        float trace = 0;
        for (int i = 0; i < p.length; i++) {
            trace += (float) p[i][i];
        }
        for (int n = 0; n < 40; n++) {
            long a = fibonacci[0] + fibonacci[1];
            fibonacci = new long[] {a, fibonacci[0], fibonacci[0], fibonacci[1]};
        }
        System.out.println(trace + " " + p[3][7] + " " + fibonacci[0]);
    }
}

package skink.programs.bench;

/** Product of two 200 × 200 matrices of doubles, rows as arrays of their own. */
public final class Matrix implements Rounds.Kernel {
    private static final int SIZE = 200;

    public static void main(String[] args) {
        Rounds.measure(args, new Matrix());
    }

    @Override
    public int run() {
        double[][] a = filled(1);
        double[][] b = filled(2);
        double[][] c = new double[SIZE][SIZE];
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                double sum = 0;
                for (int k = 0; k < SIZE; k++) {
                    sum += a[i][k] * b[k][j];
                }
                c[i][j] = sum;
            }
        }
        double trace = 0;
        for (int i = 0; i < SIZE; i++) {
            trace += c[i][(i * 7) % SIZE];
        }
        return (int) trace;
    }

    private static double[][] filled(int seed) {
        double[][] matrix = new double[SIZE][SIZE];
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                matrix[i][j] = (i * seed + j) % 17 * 0.25;
            }
        }
        return matrix;
    }
}

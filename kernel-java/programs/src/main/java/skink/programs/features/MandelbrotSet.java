package skink.programs.features;

/** Complex iteration in double; a picture in characters. */
public final class MandelbrotSet {
    private MandelbrotSet() {}

    public static void main(String[] args) {
        for (int row = 0; row < 12; row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < 40; column++) {
                double cx = -2.1 + column * 0.07;
                double cy = -1.1 + row * 0.2;
                double x = 0;
                double y = 0;
                int n = 0;
                while (n < 50 && x * x + y * y < 4) {
                    double t = x * x - y * y + cx;
                    y = 2 * x * y + cy;
                    x = t;
                    n++;
                }
                line.append(" .:-=+*#%@".charAt(n * 9 / 50));
            }
            System.out.println(line);
        }
    }
}

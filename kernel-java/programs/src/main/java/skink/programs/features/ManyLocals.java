package skink.programs.features;

/** More values alive than there are registers, of every kind. */
public final class ManyLocals {
    private ManyLocals() {}

    private static double mix(
            int a, long b, float c, double d, int e, long f, float g, double h, int i, long j, float k, double l) {
        int m = a * e - i;
        long n = b ^ f + j;
        float o = c * g - k;
        double p = d / h + l;
        int q = m + a + e + i;
        long r = n - b - f - j;
        float s = o + c + g + k;
        double t = p * d * h * l;
        return m + n + o + p + q + r + s + t + a + b + c + d + e + f + g + h + i + j + k + l;
    }

    private static int many(int x) {
        int a = x + 1;
        int b = a * 3;
        int c = b - x;
        int d = c ^ a;
        int e = d + b;
        int f = e * c;
        int g = f - d;
        int h = g | e;
        int i = h & f;
        int j = i + g;
        int k = j - h;
        int l = k * i;
        for (int n = 0; n < 5; n++) {
            a += l;
            b ^= a;
            c -= b;
            d += c;
            e ^= d;
            f += e;
            g -= f;
            h ^= g;
            i += h;
            j -= i;
            k ^= j;
            l += k;
        }
        return a + b + c + d + e + f + g + h + i + j + k + l;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 4; i++) {
            System.out.println(
                    mix(i, i * 10L, i / 2f, i / 3.0, 5, 6L, 7f, 8.0, 9, 10L, 11f, 12.0) + " " + many(i * 1000));
        }
    }
}

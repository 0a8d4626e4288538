package demo;

/** Small programs whose results the graphs of all stages must reproduce; each is {@code static long NAME(int, int)}. */
public class Programs {
    static int[] table;
    static long trace;
    static byte narrow;
    int field;
    long wide;
    double real;
    short small;
    Programs next;

    interface Shape {
        int area();

        default int twice() {
            return 2 * area();
        }
    }

    static final class Square implements Shape {
        final int side;

        Square(int side) {
            this.side = side;
        }

        public int area() {
            return side * side;
        }
    }

    static class Box implements Shape {
        int w;
        int h;

        Box(int w, int h) {
            this.w = w;
            this.h = h;
        }

        public int area() {
            return w * h;
        }

        public int twice() {
            return 2 * w * h + 1;
        }
    }

    static class Cube extends Box {
        Cube(int w) {
            super(w, w);
        }

        public int area() {
            return super.area() * w;
        }
    }

    public static long arithmetic(int a, int b) {
        int r = a + b * 7 - (a ^ b) + (a & 255) - (b | 3);
        r += a << b;
        r -= a >> 3;
        r ^= b >>> 5;
        r += a * 8 + b * 3 - a * -5 + (-a) + ~b;
        r += (byte) a + (short) b + (char) r;
        r += a - a + (b ^ b) + (a | a) + (b & b) + (a + 0) + (b * 1) + (a * 0);
        return r;
    }

    public static long division(int a, int b) {
        long r = a / 7 + a % 7 - b / -3 + b % -3 + a / 8 + a % 8 + b / 1 + b % 1 + a / -1 + b % -1;
        r += a / 1000 * 31 + a % 1000 + a / Integer.MIN_VALUE + a % Integer.MIN_VALUE + a / 641;
        long x = a * 1000003L + b;
        r += x / 10 + x % 10 + x / 16 + x % 16 + x / -8 + x % 3;
        if (b != 0) {
            r += a / b + a % b + x / b + x % b;
        }
        return r + a / b;
    }

    public static long longs(int a, int b) {
        long x = ((long) a << 32) | (b & 0xFFFFFFFFL);
        long y = x * 31 + (x >>> 7) - (x << 3) + (x >> 60);
        y ^= ~x;
        y += x > y ? 1 : x < y ? 2 : 3;
        y += Long.compare(x, y) + (x == y ? 5 : 7);
        y += (a & 0xFFFFFFFFL) * (b & 0xFFFFFFFFL);
        y += (int) y + (short) x + (y << b) + (x >>> a);
        return y;
    }

    public static long floats(int a, int b) {
        double d = a / 3.0 + b * 0.5 - (float) a / b;
        float f = (float) d * 2 + a % 3.5f;
        long r = (long) (d * 10) + (int) f + (d > f ? 1 : 2) + (d <= b ? 4 : 8) + (f != f ? 16 : 32);
        double nan = 0.0 / (a - a);
        r += nan < 1 ? 64 : 128;
        r += nan > 1 ? 256 : 512;
        r += nan == nan ? 1024 : 2048;
        r += !(nan >= d) ? 4096 : 0;
        r += Double.doubleToRawLongBits(-0.0 + (a - a)) == 0 ? 1 << 14 : 1 << 15;
        r += Float.floatToRawIntBits(0f * -1) == 0 ? 1 << 16 : 1 << 17;
        r += (long) Math.abs(d) + (long) Math.sqrt(Math.abs(f)) + (long) (d * 1) + (long) (d + 0.0) + (long) (d / 4);
        return r + Double.doubleToRawLongBits(d % 2.5) % 1000;
    }

    public static long loops(int a, int b) {
        int n = (a & 63) + 2;
        int[] v = new int[n];
        for (int i = 0; i < v.length; i++) {
            v[i] = i * b;
        }
        int sum = 0;
        for (int i = v.length - 1; i >= 0; i--) {
            sum += v[i] ^ i;
        }
        for (int i = 1; i < n; i++) {
            v[i] += v[i - 1];
            for (int j = i; j < n; j += 2) {
                sum += v[j] - v[i];
            }
        }
        int k = 0;
        do {
            sum += v[k++];
        } while (k < n && v[k] != 12345);
        long x = 0;
        for (long l = a; l < a + 10L; l++) {
            x += l * sum;
        }
        return x + sum;
    }

    public static long outOfBounds(int a, int b) {
        int[] v = new int[8];
        int sum = 0;
        try {
            for (int i = a & 3; i <= 8 + (b & 1); i++) {
                v[i - (b & 1)] = i;
                sum += v[i - 1 + (a & 1)];
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            sum += 1000;
        }
        return sum + v[b & 15];
    }

    public static long sieve(int a, int b) {
        boolean[] composite = new boolean[(a & 255) + 3];
        int count = 0;
        for (int i = 2; i < composite.length; i++) {
            if (!composite[i]) {
                count++;
                for (int j = i + i; j < composite.length; j += i) {
                    composite[j] = true;
                }
            }
        }
        return count;
    }

    public static long matrix(int a, int b) {
        int n = 5;
        double[][] x = new double[n][n];
        double[][] y = new double[n][n];
        double[][] z = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                x[i][j] = a % 100 + i * j;
                y[i][j] = b % 100 - i + j;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += x[i][k] * y[k][j];
                }
                z[i][j] = sum;
            }
        }
        return (long) (z[1][2] + z[4][3] * 3);
    }

    public static long shapes(int a, int b) {
        Shape[] shapes = {new Square(a & 15), new Box(b & 7, 3), new Cube(a & 7)};
        long sum = 0;
        for (Shape s : shapes) {
            sum = sum * 31 + s.area() + s.twice();
            if (s instanceof Box box) {
                sum += box.w;
            }
        }
        Object o = shapes[b & 1];
        Box box = (Box) o;
        return sum + box.h;
    }

    public static long list(int a, int b) {
        Programs head = null;
        for (int i = 0; i < (a & 15); i++) {
            Programs p = new Programs();
            p.field = i * b;
            p.wide = p.field + trace;
            p.small = (short) (b + i);
            p.next = head;
            head = p;
        }
        long sum = 0;
        for (Programs p = head; p != null; p = p.next) {
            sum += p.field + p.wide + p.small;
            p.field = 3;
            p.small = (short) 70000;
            sum += p.field + p.small;
        }
        narrow = (byte) a;
        narrow += 100;
        return sum + narrow + head.field;
    }

    public static long aliases(int a, int b) {
        Programs x = new Programs();
        Programs y = (a & 1) == 0 ? x : new Programs();
        x.field = a;
        y.field = b;
        int first = x.field;
        x.next = y;
        y.next = x;
        x.next.next.field++;
        touch(y);
        int[] u = {1, 2, 3, 4};
        int[] v = (b & 1) == 0 ? u : new int[4];
        u[1] = a;
        v[b & 3] = 77;
        return first * 1000L + x.field * 100L + y.field * 10L + u[1] + u[a & 3];
    }

    static void touch(Programs p) {
        p.field *= 3;
        trace = trace * 31 + p.field;
    }

    public static long handlers(int a, int b) {
        int state = a;
        try {
            state = b / (a & 3);
            Programs p = (b & 1) == 0 ? null : new Programs();
            state += p.field;
            state = thrower(state + b);
        } catch (ArithmeticException e) {
            state += 100;
        } catch (NullPointerException | IllegalStateException e) {
            state -= 7;
        } finally {
            trace += state;
        }
        return state;
    }

    static int thrower(int x) {
        if ((x & 4) != 0) {
            throw new IllegalStateException();
        }
        if ((x & 8) != 0) {
            throw new UnsupportedOperationException();
        }
        return x + 1;
    }

    public static long nestedHandlers(int a, int b) {
        int i = 0;
        int[] v = new int[(a & 3) + 1];
        while (true) {
            try {
                try {
                    v[i] += b;
                    trace += v[i];
                    if (i == (b & 3)) {
                        throw new IllegalArgumentException();
                    }
                } catch (IllegalArgumentException e) {
                    trace ^= 5;
                } finally {
                    i++;
                }
            } catch (IndexOutOfBoundsException e) {
                return i + trace;
            }
        }
    }

    public static long switches(int a, int b) {
        long r = 0;
        for (int i = a; i != a + 12; i++) {
            switch (i & 15) {
                case 0, 3 -> r += 1;
                case 1 -> r ^= b;
                case 7 -> r *= 3;
                case 15 -> r--;
                default -> r += i;
            }
            r = r * 7 + switch (b + i) {
                case -1000000 -> 1;
                case 5 -> 2;
                case 1 << 20 -> 3;
                default -> 4;
            };
        }
        return r;
    }

    public static long stores(int a, int b) {
        Object[] x = pair(a);
        try {
            x[0] = new Square(3);
            x[1] = (b & 1) == 0 ? null : new Programs();
        } catch (ArrayStoreException e) {
            return -1;
        }
        try {
            Object o = x[0];
            return ((Box) o).w;
        } catch (ClassCastException e) {
            return x[1] == null ? 1 : 2;
        }
    }

    static Object[] pair(int a) {
        if ((a & 1) == 0) {
            return new Shape[2];
        }
        return new Object[2];
    }

    public static long recursion(int a, int b) {
        return fib(a & 7) + ackermann(a & 1, b & 3);
    }

    static int fib(int n) {
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }

    static int ackermann(int m, int n) {
        return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
    }

    public static long conditions(int a, int b) {
        boolean p = a < b && a > 0 || b == 7;
        boolean q = !p ^ (a >= b);
        int r = p ? q ? 1 : 2 : q ? 3 : 4;
        if (a < b) {
            if (a < b) {
                r += 10;
            }
            if (b <= a) {
                r += 20;
            }
            if (a == b) {
                r += 40;
            }
        }
        boolean zero = a == 0;
        if (zero == false) {
            r += 80;
        }
        int max = a > b ? a : b;
        int clamp = Math.max(-100, Math.min(100, a));
        return r * 1000003L + max + clamp;
    }

    public static long negativeSize(int a, int b) {
        int[] v = new int[a % 1000];
        return v.length == a % 1000 ? v.length / b : 5;
    }

    public static long swaps(int a, int b) {
        int x = a;
        int y = b;
        for (int i = 0; i < (a & 7); i++) {
            int t = x;
            x = y;
            y = t + i;
        }
        long u = 1;
        long v = a;
        while (u < 1000) {
            long t = u + v * v + 1;
            v = u;
            u = t > 0 ? t : 1000;
        }
        return x * 31L + y + u - v;
    }

    public static long storeIntoNull(int a, int b) {
        Object[] none = null;
        Object[][] nested = null;
        int r = 0;
        try {
            if ((a & 1) == 0) {
                none[b & 3] = "a";
            }
            nested[0][b & 3] = "b";
        } catch (NullPointerException e) {
            r += 7 + (a & 1);
        }
        return r;
    }
}

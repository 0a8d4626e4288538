public class Integers {
    static final int[] SAMPLES = {0, 1, -1, 2, 7, -8, 31, 32, 33, 255, 256, 65535, 65536, 0x7fffffff, 0x80000000, 0x12345678};
    static final long[] LONGS = {0, 1, -1, 63, 64, 65, 0xffffffffL, 0x100000000L, Long.MAX_VALUE, Long.MIN_VALUE, 0x123456789abcdefL};

    public static void run() {
        for (int a : SAMPLES) {
            StringBuilder s = new StringBuilder();
            for (int b : SAMPLES) {
                s.append(a + b).append(' ').append(a - b).append(' ').append(a * b).append(' ');
                s.append(a & b).append(' ').append(a | b).append(' ').append(a ^ b).append(' ');
                s.append(a << b).append(' ').append(a >> b).append(' ').append(a >>> b).append(' ');
                s.append(a < b).append(a <= b).append(a > b).append(a >= b).append(a == b).append(a != b).append(' ');
                if (b != 0) {
                    s.append(a / b).append(' ').append(a % b).append(' ');
                }
            }
            s.append((byte) a).append(' ').append((short) a).append(' ').append((int) (char) a).append(' ').append(-a);
            s.append(' ').append(~a).append(' ').append((long) a).append(' ').append((float) a).append(' ').append((double) a);
            s.append(a < 0).append(a <= 0).append(a > 0).append(a >= 0).append(a == 0).append(a != 0);
            Out.line(s.toString());
        }
        for (long a : LONGS) {
            StringBuilder s = new StringBuilder();
            for (long b : LONGS) {
                s.append(a + b).append(' ').append(a - b).append(' ').append(a * b).append(' ');
                s.append(a & b).append(' ').append(a | b).append(' ').append(a ^ b).append(' ');
                s.append(a << b).append(' ').append(a >> b).append(' ').append(a >>> b).append(' ');
                s.append(a < b).append(a <= b).append(a == b).append(' ');
                if (b != 0) {
                    s.append(a / b).append(' ').append(a % b).append(' ');
                }
            }
            s.append((int) a).append(' ').append(-a).append(' ').append((byte) a).append((float) a).append((double) a);
            Out.line(s.toString());
        }
        locals();
    }

    static void locals() {
        int i = 5;
        i += 100000;
        i++;
        --i;
        byte b = (byte) 200;
        b += 100;
        short t = (short) 40000;
        t *= 3;
        char c = 'a';
        c += 1;
        long l = i;
        l <<= 40;
        l |= 3;
        boolean z = l > 3 ^ i < 4;
        Out.line(i + " " + b + " " + t + " " + c + " " + l + " " + z);
        Out.line("" + Integer.toHexString(i) + Long.toString(l, 36) + Integer.bitCount(i) + Long.numberOfTrailingZeros(l));
    }
}

public class Stack {
    int i;
    long l;
    float f;
    double d;
    Object o;
    static long sl = 5;
    static int si = 6;

    static float half(float x) {
        return x / 2;
    }

    static long two() {
        return 2L;
    }

    static boolean same(Object a, Object b) {
        return a == b;
    }

    public static void run() {
        Stack s = new Stack();
        int a = s.i++ + ++s.i;
        long b = s.l++ + ++s.l;
        float c = s.f++ + (s.f += 1.5f);
        double d = s.d-- + (s.d *= 3);
        int[] ia = {1, 2};
        long[] la = {3, 4};
        int e = ia[1] = ia[0]++ + 7;
        long g = la[0] = la[1]++ + la[0]--;
        Object[] oa = new Object[2];
        Object h = oa[1] = s.o = "x";
        long k = sl++ + si--;
        two();
        Out.line(a + " " + b + " " + (int) c + " " + (int) d + " " + e + " " + g + " " + h + " " + k + " " + (int) half(9f));
        Out.line(s.i + " " + s.l + " " + (int) (s.f * 10) + " " + (int) s.d + " " + ia[0] + ia[1] + " " + la[0] + la[1]);
        Object x = s;
        Out.line("" + same(x, s) + same(x, null) + (x != s) + (x == null) + (x != null));
        String t = null;
        t += "null too";
        char[] ca = {'a'};
        ca[0] += 2;
        byte[] ba = new byte[1];
        int before = ba[0]++;
        Out.line(t + ca[0] + before + ba[0] + (s.i = 3) + (sl = 9L));
    }
}

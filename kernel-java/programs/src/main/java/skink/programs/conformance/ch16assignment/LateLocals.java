package skink.programs.conformance.ch16assignment;

/** 16: locals declared early and assigned late, of every type, live across calls, exceptions and loops. */
public final class LateLocals {
    private LateLocals() {}

    private static double mix(int n) {
        byte b;
        short s;
        char c;
        int i;
        long l;
        float f;
        double d;
        boolean z;
        Object o;
        if (n % 2 == 0) {
            b = 1;
            s = 2;
            c = 3;
            z = true;
            o = "even";
        } else {
            b = -1;
            s = -2;
            c = '\u0103';
            z = false;
            o = n;
        }
        try {
            i = Integer.parseInt(n == 3 ? "x" : "7");
        } catch (NumberFormatException e) {
            i = e.getMessage().length();
        }
        do {
            l = (long) i << n;
            f = l / 3f;
            d = f + 0.1;
            n--;
        } while (n > 0 && l > 0);
        return b + s + c + i + l + f + d + (z ? 1000 : 0) + o.hashCode();
    }

    public static void main(String[] args) {
        for (int i = 0; i < 5; i++) {
            System.out.println(mix(i));
        }
        int n;
        n = args.length;
        int m = n = n + 1;
        System.out.println(n + m);
        String t;
        for (int i = 0; ; i++) {
            t = "t" + i;
            if (i == 3) {
                break;
            }
        }
        System.out.println(t);
        int a, b = 2, c = b++, d = (a = 5) + b;
        System.out.println(a + b + c + d);
    }
}

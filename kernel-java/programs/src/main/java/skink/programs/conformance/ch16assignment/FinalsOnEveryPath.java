package skink.programs.conformance.ch16assignment;

/** 16: final locals and fields assigned exactly once, on every path of ifs, switches, loops and try statements. */
public final class FinalsOnEveryPath {
    private final int a;
    private final String b;
    private final long c;

    {
        if (Integer.parseInt("1") == 1) {
            c = 1L << 40;
        } else {
            c = -1;
        }
    }

    FinalsOnEveryPath(int n) {
        switch (n) {
            case 0:
                a = 10;
                break;
            case 1:
                a = 11;
                break;
            default:
                a = n > 5 ? 100 : 50;
        }
        String text;
        try {
            text = String.valueOf(100 / n);
        } catch (ArithmeticException e) {
            text = "zero";
        }
        b = text;
    }

    private static int locals(int n) {
        final int x;
        if (n > 0 && n < 10) {
            x = 1;
        } else if (n >= 10) {
            x = 2;
        } else {
            return -1;
        }
        final int y;
        while (true) {
            if (n > 3) {
                y = n;
                break;
            }
            n++;
        }
        final boolean z;
        if (!(n > 5 && (z = true))) {
            return x + y;
        }
        int k;
        for (k = 0; ; k++) {
            if (k * k > n) {
                break;
            }
        }
        final int s =
                switch (k) {
                    case 1, 2 -> k;
                    default -> {
                        int t;
                        t = k * 2;
                        yield t;
                    }
                };
        return x * 1000 + y * 100 + k * 10 + s + (z ? 1 : 0);
    }

    private static boolean conditions(int n) {
        int q;
        if (n > 2 && (q = n * 2) > 8) {
            return q % 3 == 0;
        }
        int r;
        boolean b = n < 0 ? (r = 1) > 0 : (r = 2) > 0;
        return b && r == 2;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 8; i += 2) {
            FinalsOnEveryPath f = new FinalsOnEveryPath(i);
            System.out.println(f.a + f.b + f.c);
        }
        for (int i = -1; i < 14; i += 3) {
            System.out.print(locals(i) + " " + conditions(i) + " ");
        }
        System.out.println();
    }
}

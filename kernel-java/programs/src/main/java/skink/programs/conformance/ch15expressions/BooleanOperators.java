package skink.programs.conformance.ch15expressions;

/** 15.22 to 15.24: logical operators with and without short circuit, as values and conditions, nested deeply. */
public final class BooleanOperators {
    private BooleanOperators() {}

    private static String log = "";

    private static boolean t(String n) {
        log += n;
        return true;
    }

    private static boolean f(String n) {
        log += n.toUpperCase();
        return false;
    }

    private static void show(boolean b) {
        System.out.println(b + " " + log);
        log = "";
    }

    private static int bits(boolean a, boolean b, boolean c) {
        int r = 0;
        if (a && b || c) {
            r |= 1;
        }
        if (a || b && c) {
            r |= 2;
        }
        if (!(a && !b) ^ c) {
            r |= 4;
        }
        if (a ? b : c) {
            r |= 8;
        }
        if (a == b != c) {
            r |= 16;
        }
        if (a & b | c ^ a) {
            r |= 32;
        }
        if ((a || b) && (b || c) && !(a && b && c)) {
            r |= 64;
        }
        boolean x = a | b;
        x &= c;
        x ^= a;
        x |= !x & b;
        return x ? r | 128 : r;
    }

    public static void main(String[] args) {
        show(t("a") && f("b") && t("c"));
        show(f("a") || t("b") || t("c"));
        show(f("a") && t("b") || t("c") && f("d") || t("e"));
        show(t("a") || f("b") && f("c"));
        show(t("a") & f("b") & t("c"));
        show(f("a") | t("b") | f("c"));
        show(t("a") ^ t("b") ^ t("c"));
        show(!t("a") || !(f("b") || t("c")) && t("d"));
        show(t("a") ? f("b") : t("c"));
        show((f("a") ? t("b") : t("c")) && (t("d") ? f("e") : t("f")));
        for (int i = 0; i < 8; i++) {
            System.out.print(bits((i & 4) != 0, (i & 2) != 0, (i & 1) != 0) + " ");
        }
        System.out.println();
        boolean v = false;
        v |= t("a");
        v &= f("b") | t("c");
        show(v);
        Boolean box = v;
        box ^= true;
        show(box & !v | box == v);
        int bitsInt = 0b1100 & 0b1010 | 0b0001 ^ 0b1111;
        long bitsLong = 0xff00ff00ff00L & ~0xf0f0L | 1L << 50 ^ 3;
        System.out.println(bitsInt + " " + bitsLong + " " + (5 & 3L) + " " + ('a' | 0x20) + " " + ((byte) 0x80 ^ 0xff));
    }
}

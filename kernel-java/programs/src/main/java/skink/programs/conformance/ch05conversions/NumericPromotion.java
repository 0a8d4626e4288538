package skink.programs.conformance.ch05conversions;

/** 5.6: the types of unary and binary numeric operations, seen through overloading. */
public final class NumericPromotion {
    private NumericPromotion() {}

    private static String type(byte x) {
        return "byte";
    }

    private static String type(short x) {
        return "short";
    }

    private static String type(char x) {
        return "char";
    }

    private static String type(int x) {
        return "int";
    }

    private static String type(long x) {
        return "long";
    }

    private static String type(float x) {
        return "float";
    }

    private static String type(double x) {
        return "double";
    }

    private static String type(Object x) {
        return x.getClass().getSimpleName();
    }

    public static void main(String[] args) {
        byte b = 1;
        short s = 2;
        char c = 'c';
        int i = 4;
        long l = 5;
        float f = 6;
        double d = 7;
        boolean t = args.length == 0;
        System.out.println(type(b + b) + type(-b) + type(+c) + type(~s) + type(b++) + type(--c) + type(s += 1));
        System.out.println(type(i + l) + type(l + f) + type(f + d) + type(c + l) + type(b * f) + type(i / d));
        System.out.println(type(b << l) + type(l >> b) + type(c >>> 1L) + type(i << l));
        System.out.println(type(t ? b : s)
                + type(t ? b : 'x')
                + type(t ? b : 100)
                + type(t ? s : 100)
                + type(t ? c : 100)
                + type(t ? c : 70000));
        System.out.println(type(t ? b : c) + type(t ? i : l) + type(t ? 1 : 2f) + type(t ? c : s) + type(t ? 'a' : b));
        System.out.println(type(t ? (Integer) 1 : (Long) 2L)
                + type(t ? (Byte) b : c)
                + type(t ? (Object) 1 : 2.0)
                + type(t ? 1 : "s"));
        System.out.println(type(t ? 1 : (Character) 'x') + type(t ? null : 0) + type(t ? (Integer) 4 : (Integer) 5));
    }

    private static String type(Void nothing) {
        return "null";
    }
}

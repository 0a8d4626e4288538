package skink.programs.conformance.ch05conversions;

/** 5.1.11: the text of every kind of operand in a string concatenation. */
public final class StringConversion {
    private StringConversion() {}

    private static final class NullText {
        @Override
        public String toString() {
            return null;
        }
    }

    public static void main(String[] args) {
        String none = null;
        Object nothing = null;
        char[] letters = null;
        System.out.println("a" + none + nothing + letters + null);
        System.out.println(none + none);
        System.out.println("x" + new NullText() + 'c' + 1 + 2L + 3f + 4d + true + (byte) -5 + (short) 6);
        String s = null;
        s += null;
        s += 'c';
        s += 1 + 2;
        s += "" + 1 + 2;
        System.out.println(s);
        Object o = "o";
        o += "p" + 1;
        System.out.println(o);
        CharSequence cs = "seq";
        cs += "uence";
        System.out.println(cs);
        System.out.println(1 + 2 + "3" + 4 + 5);
        System.out.println('a' + 'b' + "c" + 'd' + 'e' + ('f' + 'g'));
        System.out.println("" + -0.0 + 0f + 1e7 + 1e-3 + 9999999.0 + 0.001f + 1e-4f + 100f + 1.0e10f + Double.MIN_VALUE
                + Float.MAX_VALUE);
        System.out.println(
                "" + Double.NaN + Float.NEGATIVE_INFINITY + Long.MIN_VALUE + Integer.MIN_VALUE + Byte.MIN_VALUE);
        System.out.println("" + Integer.valueOf(7) + Character.valueOf('z') + Boolean.FALSE + new StringBuilder("sb"));
        final String constant = "k" + 1 + 'c' + 2.5 + 1f + true + 10L + (char) 66 + (byte) 300 + (int) 3.9;
        System.out.println(constant);
        char c = '\u20ac';
        String wide = "e" + c + "\ud83d" + '\ude00';
        System.out.println(wide + " " + wide.length());
        int i = 5;
        System.out.println("i" + i++ + i + ++i + i-- + i);
        System.out.println("\1\2" + i + "\u0001" + c + "\u0002");
    }
}

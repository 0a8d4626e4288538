package skink.programs.conformance.ch15expressions;

/** 15.18.1: concatenation in fields, arguments, conditions, array elements, with assignment and with side effects. */
public final class ConcatenationEverywhere {
    private ConcatenationEverywhere() {}

    private static String log = "";
    private String own = "o" + log + 1;

    private static int n() {
        log += "n";
        return log.length();
    }

    private static Object fails() {
        return new Object() {
            @Override
            public String toString() {
                log += "t";
                return "T" + n();
            }
        };
    }

    private static String many(
            int a, long b, char c, boolean d, Object e, double f, String g, float h, byte i, short j) {
        return a + ":" + b + ":" + c + ":" + d + ":" + e + ":" + f + ":" + g + ":" + h + ":" + i + ":" + j + ":"
                + (a + b) + ":" + (char) (c + 1) + ":" + !d + ":" + e + ":" + -f + ":" + g + g + ":" + h * 2 + ":" + ~i
                + ":" + (j << 1);
    }

    public static void main(String[] args) {
        System.out.println("" + n() + n() + log + n() + fails() + log);
        String[] a = {"a", null};
        a[0] += a[1] += "z" + a[0];
        int[] k = {0};
        a[k[0]++] += k[0] + "!";
        System.out.println(a[0] + a[1] + k[0]);
        System.out.println(many(1, 1L << 40, 'c', true, null, 2.5, null, 1.5f, (byte) -3, (short) 9));
        System.out.println(new ConcatenationEverywhere().own
                + ("x" + 1).length()
                + ("a" + "b").equals("ab")
                + ("q" + n() == "q" + n()));
        String s = "";
        for (int i = 0; i < 300; i++) {
            s += (char) ('a' + i % 26);
        }
        System.out.println(s.length() + s.substring(295) + s.hashCode());
        char[] chars = {'h', 'i'};
        System.out.println("c" + String.valueOf(chars) + chars.length + (Object) "o" + (CharSequence) "s"
                + new int[0].length + new StringBuilder("b").append(1));
        String unicode = "\u00e9" + 'ß' + "\u20ac" + "\ud83d\ude00" + 1;
        System.out.println(unicode + unicode.length() + (unicode + "latin").charAt(0));
        String empty = "" + "" + null + "";
        System.out.println(empty + ("" == "" + "") + (empty + "").equals(empty));
        final String c1 = "fold" + 1 + true;
        System.out.println(c1 == "fold1true");
    }
}

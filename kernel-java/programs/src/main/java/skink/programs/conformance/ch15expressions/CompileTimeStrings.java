package skink.programs.conformance.ch15expressions;

/** 15.28, 3.10.5: constant strings are interned, others are not until asked. */
public final class CompileTimeStrings {
    private CompileTimeStrings() {}

    private static final String HELLO = "hello";
    private static final String WORLD = "world";
    private static final int N = 5;
    private static String changing = "hello";

    static class Other {
        static final String HELLO = "hello";
        static final String MADE = new String("hello");
    }

    public static void main(String[] args) {
        final String local = "hello";
        String notFinal = "hello";
        final String lo = "lo";
        String lo2 = "lo";
        System.out.println(
                (HELLO == "hello") + " " + (Other.HELLO == HELLO) + " " + (local == HELLO) + " " + (notFinal == HELLO));
        System.out.println((HELLO == "hel" + "lo") + " " + (HELLO == "hel" + lo) + " " + (HELLO == "hel" + lo2) + " "
                + (HELLO == ("hel" + lo2).intern()));
        System.out.println((HELLO + WORLD == "helloworld") + " " + ("hello5" == HELLO + N) + " " + ("hello" == changing)
                + " " + (Other.MADE == HELLO) + " " + (Other.MADE.intern() == HELLO));
        System.out.println(("1.5true x" == 1.5 + "" + true + ' ' + "x") + " " + ("b" == "" + (char) ('a' + 1)) + " "
                + ("7" == "" + (N > 3 ? 7 : 8)));
        final Integer boxed = 5;
        System.out.println(("5" == "" + boxed) + " " + ("5" == "" + (int) 5L) + " "
                + ("-2147483648" == "" + (Integer.MAX_VALUE + 1)));
        String s = "a";
        s += "b";
        System.out.println((s == "ab") + " " + (s.intern() == "ab") + " " + s.equals("ab") + " " + (s.toString() == s)
                + " " + ("ab".substring(0) == "ab"));
        char[] chars = {'h', 'e', 'l', 'l', 'o'};
        String built = new String(chars);
        System.out.println((built == HELLO) + " " + (built.intern() == HELLO) + " " + (String.valueOf(chars) == built)
                + " " + built.hashCode());
        switch (built) {
            case HELLO:
                System.out.println("constant case");
                break;
            case HELLO + N:
                System.out.println("no");
                break;
            default:
                System.out.println("default");
        }
        System.out.println("" == new String("").intern());
        System.out.println("""
            hello""" == HELLO);
    }
}

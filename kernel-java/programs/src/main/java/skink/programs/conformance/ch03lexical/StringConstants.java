package skink.programs.conformance.ch03lexical;

/** 3.10.5, JVMS 4.4.7: string constants with every kind of character that modified UTF-8 writes in its own way. */
public final class StringConstants {
    private StringConstants() {}

    private static int sum(String s) {
        int h = 0;
        for (int i = 0; i < s.length(); i++) {
            h = h * 31 + s.charAt(i);
        }
        return h;
    }

    public static void main(String[] args) {
        String[] all = {"", "\0", "a\0b", "\u007f\u0080\u07ff\u0800\uffff", "\ud800", "\udc00", "\udc00\ud800", "\ud83d\ude00", "\ud83d\ud83d\ude00", "x\ud800y", "\uffff\ufffe\ufeff",
            "latin \u00e9\u00ff", "wide \u0100", "\r\n\t\b\f"};
        for (String s : all) {
            System.out.println(s.length() + " " + sum(s) + " " + (sum(s) == s.hashCode()) + " " + s.codePointCount(0, s.length()));
        }
        System.out.println(all[7] + " " + all[11] + " " + all[12]);
        System.out.println(all[1].equals("\0") + " " + all[2].indexOf('\0') + " " + all[8].indexOf("\ude00") + " " + all[8].codePointAt(1) + " " + all[6].compareTo(all[5]));
    }
}

package skink.programs.conformance.ch04types;

/** 4.3.3: strings do not change; methods return new ones; equality, comparison and hash codes. */
public final class StringsAreImmutable {
    private StringsAreImmutable() {}

    public static void main(String[] args) {
        String s = "Hello";
        String t = s;
        s.concat("!").toUpperCase();
        t += "!";
        System.out.println(s + t + (s == t));
        char[] c = {'a', 'b'};
        String u = new String(c);
        c[0] = 'z';
        System.out.println(u + u.toCharArray()[0] + (u.toCharArray() == u.toCharArray()));
        StringBuilder b = new StringBuilder("x");
        String v = b.toString();
        b.append("y").insert(0, 1).setCharAt(1, 'q');
        System.out.println(v + b + b.length() + b.indexOf("y") + b.reverse());
        System.out.println("abc".compareTo("abd") + " " + "abc".compareTo("ab") + " " + "B".compareToIgnoreCase("a")
                + " " + "ABC".equalsIgnoreCase("abc") + " " + "abc".contentEquals(new StringBuilder("abc")) + " "
                + "".compareTo("a") + " " + "\uffff".compareTo("a"));
        System.out.println("a,b,,c,,".split(",").length + " " + " trim ".trim() + "|" + " strip\u2003".strip() + "|"
                + "x".repeat(3) + " " + "abcabc".replace('b', 'X') + " " + "aaa".replace("aa", "b") + " "
                + "abc".contains("") + " " + "hello".indexOf('l', 3) + " " + "hello".lastIndexOf("l") + " "
                + "hello".substring(5).isEmpty() + " " + " \t".isBlank() + " "
                + "a\nb\n".lines().count() + " " + String.join("-", "a", "b"));
        System.out.println("hash".hashCode() + " " + "".hashCode() + " " + "\u20ac".hashCode() + " " + "Aa".hashCode()
                + "BB".hashCode() + " " + "polygenelubricants".hashCode());
        System.out.println("ß".toUpperCase() + "İ".length() + "ÀÉ".toLowerCase() + "x".charAt(0)
                + "xyz".chars().sum() + " " + "\ud83d\ude00a".codePoints().count() + " "
                + new String(new int[] {0x1f600, 65}, 0, 2));
        String w = "intern me";
        System.out.println((new String(w) == w) + " " + (new String(w).intern() == w) + " "
                + (w.substring(0, 6) == "intern") + " " + (w.substring(0, 6).intern() == "intern"));
    }
}

package skink.programs.conformance.library.lang;

import java.util.Arrays;

/** {@code String}: parts, splitting, stripping, lines. */
public final class StringCutting {
    private StringCutting() {}

    public static void main(String[] arguments) {
        System.out.println(
                "[" + "hello".substring(2) + "][" + "hello".substring(1, 3) + "][" + "hello".substring(5) + "]");
        System.out.println("hello".subSequence(0, 2));
        System.out.println(Arrays.toString("a,b,,c,,".split(","))
                + Arrays.toString("a,b,,c,,".split(",", -1))
                + Arrays.toString("a,b,,c,,".split(",", 2)));
        System.out.println(Arrays.toString("boo:and:foo".split("o"))
                + Arrays.toString("a1b22c".split("[0-9]+"))
                + Arrays.toString("".split(","))
                + Arrays.toString("a.b".split("\\.")));
        System.out.println("[" + "  x y ".trim() + "][" + "\u2003x ".strip() + "][" + "  x ".stripLeading() + "]["
                + "  x ".stripTrailing() + "]");
        "one\ntwo\r\nthree\r\n\nfive".lines().forEach(line -> System.out.println("<" + line + ">"));
        System.out.print("a\n b\n".indent(2) + "   a\n  b".indent(-2));
        System.out.println("   a\n     b\n   c".stripIndent());
        System.out.println("a\\tb\\n\\u0041\\101\\s|".replace("\\u0041", "A").translateEscapes());
        try {
            System.out.println("abc".substring(2, 1));
        } catch (StringIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println("abc".charAt(3));
        } catch (StringIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println("abc".subSequence(-1, 2));
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}

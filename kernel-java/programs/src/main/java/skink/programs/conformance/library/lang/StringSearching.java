package skink.programs.conformance.library.lang;

/** {@code String}: finding characters and texts, from either end. */
public final class StringSearching {
    private StringSearching() {}

    public static void main(String[] arguments) {
        String text = "abracadabra";
        System.out.println(
                text.indexOf('a') + " " + text.indexOf('a', 1) + " " + text.indexOf('z') + " " + text.indexOf('a', -5));
        System.out.println(text.indexOf("abra") + " " + text.indexOf("abra", 1) + " " + text.indexOf("") + " "
                + text.indexOf("", 50));
        System.out.println(text.lastIndexOf('a') + " " + text.lastIndexOf('a', 9) + " " + text.lastIndexOf("bra") + " "
                + text.lastIndexOf("bra", 7));
        System.out.println(
                text.contains("cad") + " " + text.contains("dac") + " " + text.contains(new StringBuilder("bra")));
        System.out.println(text.startsWith("abra") + " " + text.startsWith("cad", 4) + " " + text.endsWith("abra") + " "
                + text.endsWith(""));
        String wide = "x\uD83D\uDE00y\u20AC";
        System.out.println(wide.indexOf(0x1F600) + " " + wide.lastIndexOf(0x1F600) + " " + wide.indexOf(0x20AC) + " "
                + wide.indexOf("y\u20AC"));
        System.out.println(wide.codePointAt(1) + " " + wide.codePointBefore(3) + " " + wide.codePointCount(0, 5) + " "
                + wide.offsetByCodePoints(0, 2));
        System.out.println("".isEmpty() + " " + " \t".isBlank() + " " + "x".isBlank() + " " + wide.length());
    }
}

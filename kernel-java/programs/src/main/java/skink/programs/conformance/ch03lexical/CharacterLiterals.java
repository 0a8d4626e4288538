package skink.programs.conformance.ch03lexical;

/** 3.10.4, 3.10.7: escapes in character and string literals, octal ones too, and Unicode escapes. */
public final class CharacterLiterals {
    private CharacterLiterals() {}

    public static void main(String[] args) {
        char[] all = {'\b', '\t', '\n', '\f', '\r', '\s', '"', '\'', '\\', '\0', '\7', '\12', '\377', '\u0041', '\uuuu0042', 'é', '€'};
        for (char c : all) {
            System.out.print((int) c + " ");
        }
        System.out.println();
        String s = "a\tb\\c\"d'e\0f\1234g\u00e9\uD83D\uDE00h\sI";
        for (int i = 0; i < s.length(); i++) {
            System.out.print((int) s.charAt(i) + " ");
        }
        System.out.println(s.length() + " " + s.codePointCount(0, s.length()));
        \u0053ystem.out.println("\u0022.length());
        System.out.println("escaped code" /* \u002a/ + " and a comment's end" /* */ );
    }
}

package skink.programs.conformance.library.lang;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** {@code String}: equality, order, case, regions. */
public final class StringComparing {
    private StringComparing() {}

    public static void main(String[] arguments) {
        System.out.println("abc".compareTo("abd") + " " + "abc".compareTo("ab") + " " + "Abc".compareToIgnoreCase("aBD")
                + " " + "".compareTo("x"));
        System.out.println("abc".equals("ABC") + " " + "abc".equalsIgnoreCase("ABC") + " "
                + "stra\u00DFe".equalsIgnoreCase("STRASSE") + " " + "abc".equals(null));
        System.out.println("abc".contentEquals(new StringBuilder("abc")) + " " + "abc".contentEquals("abd"));
        System.out.println("Hello World".regionMatches(6, "World", 0, 5) + " "
                + "Hello".regionMatches(true, 1, "ELL", 0, 3) + " " + "a".regionMatches(5, "a", 0, 1));
        System.out.println("stra\u00DFe".toUpperCase() + " " + "\u0130I".toLowerCase(Locale.ROOT) + " "
                + "\u039F\u03A3".toLowerCase() + " " + "\u01C4".toLowerCase() + " \uFB01".toUpperCase());
        System.out.println("hello".hashCode() + " " + "".hashCode() + " " + "\u20AC\u20AC".hashCode() + " "
                + "Aa".hashCode() + " " + "BB".hashCode());
        List<String> words = new ArrayList<>(List.of("pear", "Apple", "fig", "apple", "Fig", "banana"));
        words.sort(String.CASE_INSENSITIVE_ORDER);
        System.out.println(words);
        words.sort(null);
        System.out.println(words);
        words.sort(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        System.out.println(words);
        CharSequence sequence = "chars";
        System.out.println(CharSequence.compare(sequence, "chart") + " "
                + sequence.chars().max().getAsInt() + " " + sequence.isEmpty());
    }
}

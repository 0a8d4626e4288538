package skink.programs.conformance.library.lang;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code String}: constructors, joining, repeating, values of everything. */
public final class StringMaking {
    private StringMaking() {}

    public static void main(String[] arguments) {
        char[] letters = {'s', 'k', 'i', 'n', 'k'};
        System.out.println(new String(letters)
                + new String(letters, 1, 3)
                + String.valueOf(letters)
                + String.copyValueOf(letters, 0, 2));
        System.out.println(new String(new int[] {0x41, 0x1F600, 0x20AC}, 0, 3).length());
        System.out.println(
                new String(new StringBuilder("builder")) + new String(new StringBuffer("buffer")) + new String("copy"));
        System.out.println(String.join("-", "a", "b", "c")
                + String.join("/", List.of("x", "y"))
                + String.join(",", new ArrayList<String>()));
        System.out.println("ab".repeat(3) + "x".repeat(0) + "|" + "z".repeat(1));
        System.out.println(String.valueOf(true)
                + String.valueOf('c')
                + String.valueOf(1)
                + String.valueOf(2L)
                + String.valueOf(1.5f)
                + String.valueOf(2.5)
                + String.valueOf((Object) null));
        System.out.println("a".concat("b")
                + "x".concat("")
                + "hello".replace('l', 'L')
                + "aaa".replace("aa", "b")
                + "abc".replace("", "-"));
        System.out.println("a1b2".replaceAll("[0-9]", "<$0>")
                + "a1b2".replaceFirst("([0-9])", "$1$1")
                + "x.y".replaceAll("\\.", "\\\\"));
        System.out.println("%s-%d".formatted("a", 5) + String.format("|%5s|%-5s|%05d|", "x", "y", 42));
        System.out.println("transform".transform(s -> s + s.length())
                + "abc".chars().sum() + " " + "a\uD83D\uDE00".codePoints().count());
        System.out.println(Arrays.toString("h\u00E9llo".toCharArray())
                + Arrays.toString("h\u00E9".getBytes(StandardCharsets.UTF_8)));
        char[] target = new char[6];
        Arrays.fill(target, '.');
        "hello".getChars(1, 4, target, 2);
        System.out.println(new String(target));
        System.out.println(
                ("a" + "b" == "ab") + " " + (new String("ab") == "ab") + " " + (new String("ab").intern() == "ab"));
        try {
            "x".repeat(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}

package skink.programs.features;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Patterns, groups, replacement and split. */
public final class RegularExpressions {
    private RegularExpressions() {}

    public static void main(String[] args) {
        Matcher matcher =
                Pattern.compile("(\\w+)@(\\w+)\\.(com|org)").matcher("ann@site.com, bob@place.org; nobody@nowhere");
        while (matcher.find()) {
            System.out.println(
                    matcher.group(1) + " at " + matcher.group(2) + " " + matcher.start() + ".." + matcher.end());
        }
        System.out.println("a1b22c333".replaceAll("[0-9]+", "<$0>") + " " + "abcabc".replaceFirst("b", "X"));
        for (String part : "one, two;three  four".split("[,; ]+")) {
            System.out.print(part + "|");
        }
        System.out.println(
                "2024-01-31".matches("\\d{4}-\\d\\d-\\d\\d") + " " + Pattern.matches("(?i)HELLO.*", "hello world"));
    }
}

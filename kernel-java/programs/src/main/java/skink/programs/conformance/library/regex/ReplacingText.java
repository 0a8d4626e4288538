package skink.programs.conformance.library.regex;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code replaceAll}, {@code split} and friends as programs use them. */
public final class ReplacingText {
    private ReplacingText() {}

    public static void main(String[] arguments) {
        System.out.println("  many   spaces here ".trim().replaceAll("\\s+", " ") + "|"
                + "camelCaseToSnake".replaceAll("([A-Z])", "_$1").toLowerCase() + "|"
                + "2024-01-31".replaceAll("(\\d+)-(\\d+)-(\\d+)", "$3/$2/$1") + "|" + "a.b.c".replace(".", "") + "|"
                + "x1y22z".replaceAll("\\D", "") + "|" + "tEST".replaceFirst("^.", "T") + "|"
                + "aaa".replaceAll("a*", "b") + "|" + "$5".replaceAll("\\$", Matcher.quoteReplacement("\\")));
        System.out.println(Arrays.toString("a1b2c3".split("\\d"))
                + Arrays.toString("a1b2c3".split("(?<=\\d)"))
                + Arrays.toString("key=value=more".split("=", 2))
                + Arrays.toString(" lead".split(" "))
                + Arrays.toString("one  two".split(" "))
                + Arrays.toString("no".split("x"))
                + Arrays.toString("a|b".split("\\|"))
                + Arrays.toString("x,y;z".split("[,;]")));
        Pattern mail = Pattern.compile("^[\\w.+-]+@([\\w-]+\\.)+[a-z]{2,}$", Pattern.CASE_INSENSITIVE);
        for (String s :
                new String[] {"a@b.co", "first.last@sub.example.org", "bad@", "@bad.com", "x y@z.com", "A@B.COM"}) {
            System.out.print(mail.matcher(s).matches() + " ");
        }
        System.out.println();
        Matcher log = Pattern.compile("\\[(?<level>\\w+)\\] (?<time>[\\d:]+) (?<text>.*)")
                .matcher("[WARN] 12:30:45 disk is full");
        if (log.matches()) {
            System.out.println(log.group("level") + "/" + log.group("time") + "/" + log.group("text"));
        }
        System.out.println(Pattern.compile("(\\d+)")
                        .matcher("3 apples and 5 pears")
                        .replaceAll(m -> "" + Integer.parseInt(m.group(1)) * 2)
                + " "
                + Pattern.compile("[aeiou]")
                        .matcher("education")
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.joining())
                + " " + "abcABC".matches("(?i)[a-c]+") + " " + "ab12".matches("[a-z]+\\d+") + " "
                + "line1\nline2".split("\\R").length);
    }
}

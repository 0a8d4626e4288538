package skink.programs.conformance.library.regex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Pattern}, {@code Matcher}: groups, names, positions. */
public final class Groups {
    private Groups() {}

    public static void main(String[] arguments) {
        Matcher m = Pattern.compile("(?<year>\\d{4})-(?<month>\\d\\d)(-(\\d\\d))?")
                .matcher("on 2024-02-29 and 2023-12 or 99-1");
        while (m.find()) {
            System.out.println(m.group() + " " + m.group("year") + " " + m.group(2) + " " + m.group(4) + " " + m.start()
                    + "-" + m.end() + " " + m.start("month") + " " + m.groupCount());
        }
        System.out.println(Pattern.matches("[a-c]+", "abcabc") + " " + "x".matches("y") + " "
                + Pattern.compile("ab").matcher("abab").lookingAt() + " "
                + Pattern.compile("ab").matcher("abab").matches());
        System.out.println(Pattern.compile("(a)(b)?")
                .matcher("a")
                .results()
                .map(r -> r.group(1) + r.group(2))
                .toList());
        System.out.println("John Smith".replaceAll("(\\w+) (\\w+)", "$2, $1") + " "
                + "x1y2".replaceAll("(?<d>\\d)", "[${d}]") + " "
                + Pattern.compile("\\d")
                        .matcher("a1b2")
                        .replaceAll(r -> String.valueOf(Integer.parseInt(r.group()) + 1))
                + " " + Pattern.compile("o").matcher("foo boo").replaceFirst("0"));
        StringBuilder out = new StringBuilder();
        Matcher vars = Pattern.compile("\\$\\{(\\w+)\\}").matcher("Hi ${name}, ${greeting}!");
        while (vars.find()) {
            vars.appendReplacement(out, Matcher.quoteReplacement("<" + vars.group(1) + "$>"));
        }
        vars.appendTail(out);
        System.out.println(out);
        m = Pattern.compile("b").matcher("abcabc");
        System.out.println(m.find(2) + " " + m.start() + " " + m.hitEnd() + " "
                + m.reset().find() + " " + m.region(2, 6).find() + " " + m.regionStart() + " "
                + m.toMatchResult().start());
        try {
            Pattern.compile("x").matcher("y").group();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            "a".replaceAll("a", "$5");
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}

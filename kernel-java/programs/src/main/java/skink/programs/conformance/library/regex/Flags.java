package skink.programs.conformance.library.regex;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** {@code Pattern}: flags, splitting, quoting, predicates, streams. */
public final class Flags {
    private Flags() {}

    public static void main(String[] arguments) {
        System.out.println(Pattern.compile("^\\w+$", Pattern.MULTILINE)
                        .matcher("ab\ncd\n")
                        .results()
                        .count() + " "
                + Pattern.compile("a.c", Pattern.DOTALL).matcher("a\nc").matches() + " "
                + Pattern.compile("a b # c", Pattern.COMMENTS).matcher("ab").matches() + " "
                + Pattern.compile("a.b", Pattern.LITERAL).matcher("a.b").matches() + " "
                + Pattern.compile("\u00C4", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher("\u00E4")
                        .matches() + " "
                + Pattern.compile("^a$", Pattern.UNIX_LINES | Pattern.MULTILINE)
                        .matcher("a\r\n")
                        .find());
        System.out.println(Pattern.compile("(?s).(?-s).").matcher("\na").matches() + " "
                + Pattern.compile("(?x) a # comment\n b").matcher("ab").matches() + " "
                + Pattern.compile("x").flags() + " " + Pattern.compile("(?im)x").flags() + " "
                + Pattern.compile("a+").pattern() + " " + Pattern.compile("q").toString());
        System.out.println(Arrays.toString(Pattern.compile("\\s*[,;]\\s*").split("a , b;c ,; d"))
                + Arrays.toString(Pattern.compile(",").split("a,b,c", 2))
                + Pattern.compile("-").splitAsStream("x-y-z").toList()
                + Arrays.toString(Pattern.compile("").split("abc")));
        System.out.println(Pattern.quote("a.b\\Ec") + " " + "a.b\\Ec".matches(Pattern.quote("a.b\\Ec")) + " "
                + Pattern.compile("\\d").asPredicate().test("a1") + " "
                + Pattern.compile("\\d").asMatchPredicate().test("a1"));
        System.out.println(Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS)
                        .matcher("h\u00E9llo")
                        .matches() + " "
                + Pattern.compile("\\w+").matcher("h\u00E9llo").matches() + " "
                + "\u03B1\u03B2".matches("\\p{IsGreek}+") + " " + "\u4E2D".matches("\\p{IsHan}") + " "
                + "\u0416".matches("\\p{InCyrillic}") + " " + "5\u0665".matches("\\p{Nd}+") + " "
                + "aB".matches("\\p{L}{2}") + " " + "\uD83D\uDE00".matches(".") + " "
                + "x".matches("\\p{javaLowerCase}") + " " + "\u00E9".matches("\\p{IsAlphabetic}") + " "
                + "e\u0301".matches("\\X") + " " + "!".matches("\\p{Punct}"));
        for (String bad : new String[] {
            "(", "[a", "a{2,1}", "*", "\\", "(?<n>a)(?<n>b)", "\\p{Nope}", "(?z)", "a)", "[z-a]", "\\k<no>", "(?<=a+)b"
        }) {
            try {
                Pattern.compile(bad);
                System.out.println(bad + " is fine");
            } catch (PatternSyntaxException e) {
                System.out.println(e.getDescription() + " at " + e.getIndex() + " in " + e.getPattern());
                System.out.println(e.getMessage());
            }
        }
    }
}

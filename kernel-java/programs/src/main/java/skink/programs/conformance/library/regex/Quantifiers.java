package skink.programs.conformance.library.regex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Pattern}: greedy, reluctant, possessive; alternatives; backreferences; look-around. */
public final class Quantifiers {
    private Quantifiers() {}

    public static void main(String[] arguments) {
        String[][] cases = {
            {"a*", "aaab"},
            {"a+?", "aaab"},
            {"a*+a", "aaa"},
            {"a{2,3}", "aaaa"},
            {"a{2}?", "aaaa"},
            {"<.+?>", "<a><b>"},
            {"<.+>", "<a><b>"},
            {"(\\w)\\1", "hello book"},
            {"(?<x>.)\\k<x>", "aabbc"},
            {"foo(?=bar)", "foobaz foobar"},
            {"foo(?!bar)", "foobar foobaz"},
            {"(?<=\\$)\\d+", "a5 $42"},
            {"(?<!\\$)\\b\\d+", "$5 42"},
            {"(?>a+)b", "aaab"},
            {"(?:ab|cd)+", "abcdab"},
            {"^\\s*$", ""},
            {"\\bcat\\b", "concat cat"},
            {"\\Bcat", "concat"},
            {"x?y", "y xy"},
            {"(a|ab)(c|bcd)(d*)", "abcd"},
            {"[a-f&&[^cd]]+", "abcdef"},
            {"[^\\d\\s]+", "12 ab"},
            {"\\Q.*\\E", "a.*b"},
            {"\\x41\\u0042\\t", "AB\t"},
            {"(?i)hello", "HeLLo"},
            {"\\p{Upper}\\p{Lower}+", "Hello"},
            {"(.)(.)(.)\\3\\2\\1", "xabccbay"},
            {"\\R", "a\r\nb"},
            {"\\h\\v", " \n"},
            {"\\G\\d", "12a3"},
        };
        for (String[] c : cases) {
            Matcher m = Pattern.compile(c[0]).matcher(c[1]);
            StringBuilder found = new StringBuilder();
            while (m.find()) {
                found.append('[')
                        .append(m.group().replace("\n", "\\n").replace("\r", "\\r"))
                        .append('@')
                        .append(m.start())
                        .append(']');
            }
            System.out.println(c[0] + " -> " + found);
        }
    }
}

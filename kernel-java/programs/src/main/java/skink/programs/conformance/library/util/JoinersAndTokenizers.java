package skink.programs.conformance.library.util;

import java.util.NoSuchElementException;
import java.util.StringJoiner;
import java.util.StringTokenizer;

/** {@code StringJoiner} and {@code StringTokenizer}. */
public final class JoinersAndTokenizers {
    private JoinersAndTokenizers() {}

    public static void main(String[] arguments) {
        StringJoiner joiner = new StringJoiner(", ", "{", "}");
        joiner.setEmptyValue("nothing");
        System.out.println(joiner + " " + joiner.length());
        joiner.add("a").add("b").add(new StringBuilder("c"));
        System.out.println(joiner + " " + joiner.length() + " "
                + joiner.merge(new StringJoiner("-").add("x").add("y")));
        StringTokenizer tokens = new StringTokenizer("a b\tc\n  d");
        System.out.print(tokens.countTokens() + ":");
        while (tokens.hasMoreTokens()) {
            System.out.print(" <" + tokens.nextToken() + ">");
        }
        System.out.println();
        StringTokenizer expression = new StringTokenizer("12+3*(4-x)", "+-*/()", true);
        while (expression.hasMoreElements()) {
            System.out.print("[" + expression.nextElement() + "]");
        }
        System.out.println();
        StringTokenizer changing = new StringTokenizer("k=v;w", "=");
        System.out.println(changing.nextToken() + " " + changing.nextToken(";"));
        try {
            new StringTokenizer("").nextToken();
        } catch (NoSuchElementException e) {
            System.out.println(e);
        }
    }
}

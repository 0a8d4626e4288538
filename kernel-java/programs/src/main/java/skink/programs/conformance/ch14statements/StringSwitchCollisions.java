package skink.programs.conformance.ch14statements;

/** 14.11: switch on strings, also with equal hash codes, empty strings and surrogates. */
public final class StringSwitchCollisions {
    private StringSwitchCollisions() {}

    private static int number(String s) {
        switch (s) {
            case "Aa":
                return 1;
            case "BB":
                return 2;
            case "AaAa":
                return 3;
            case "BBBB":
                return 4;
            case "AaBB":
                return 5;
            case "":
                return 6;
            case "\0":
                return 7;
            case "\ud83d\ude00":
                return 8;
            case "a long constant with spaces":
                return 9;
            default:
                return 0;
        }
    }

    private static String fall(String s) {
        StringBuilder b = new StringBuilder();
        switch (s) {
            default:
                b.append("default ");
            case "x":
                b.append("x ");
            case "y":
                b.append("y ");
                break;
            case "z":
                b.append("z ");
        }
        return b.toString();
    }

    private static String arrow(String s) {
        return switch (s) {
            case "one", "uno" -> "1";
            case "two" -> {
                String t = s + s;
                yield t;
            }
            default -> s.isEmpty() ? "empty" : "?";
        };
    }

    public static void main(String[] args) {
        String[] texts = {
            "Aa",
            "BB",
            "AaAa",
            "BBBB",
            "AaBB",
            "BBAa",
            "",
            "\0",
            "\ud83d\ude00",
            "a long constant with spaces",
            new String("Aa"),
            "aA"
        };
        for (String t : texts) {
            System.out.print(number(t) + " ");
        }
        System.out.println();
        System.out.println(fall("x") + "|" + fall("y") + "|" + fall("z") + "|" + fall("q"));
        System.out.println(arrow("one") + arrow("uno") + arrow("two") + arrow("") + arrow("x"));
        String none = null;
        try {
            number(none);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
    }
}

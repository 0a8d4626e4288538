package skink.programs.features;

/** Recursive descent over text: a small calculator with errors. */
public final class ExpressionParser {
    private ExpressionParser() {}

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        long parse() {
            long value = sum();
            if (at < text.length()) {
                throw new IllegalArgumentException("unexpected " + text.charAt(at) + " at " + at);
            }
            return value;
        }

        private long sum() {
            long value = product();
            while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                value = text.charAt(at++) == '+' ? value + product() : value - product();
            }
            return value;
        }

        private long product() {
            long value = factor();
            while (at < text.length() && (text.charAt(at) == '*' || text.charAt(at) == '/')) {
                value = text.charAt(at++) == '*' ? value * factor() : value / factor();
            }
            return value;
        }

        private long factor() {
            char c = at < text.length() ? text.charAt(at) : '\0';
            if (c == '(') {
                at++;
                long value = sum();
                at++;
                return value;
            }
            if (c == '-') {
                at++;
                return -factor();
            }
            int start = at;
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
            if (start == at) {
                throw new IllegalArgumentException("number expected at " + at);
            }
            return Long.parseLong(text.substring(start, at));
        }
    }

    public static void main(String[] args) {
        String[] texts = {"1+2*3", "(1+2)*3", "-4*-(5-7)", "2*(3+4)*5-6/4", "7/0", "1+", "2x", "99999999999*99999999999"
        };
        for (String text : texts) {
            try {
                System.out.println(text + " = " + new Parser(text).parse());
            } catch (IllegalArgumentException | ArithmeticException e) {
                System.out.println(text + ": " + e.getMessage());
            }
        }
    }
}

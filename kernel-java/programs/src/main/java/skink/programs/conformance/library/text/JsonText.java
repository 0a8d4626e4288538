package skink.programs.conformance.library.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A parser and printer of JSON over {@code Map}, {@code List} and {@code StringBuilder}. */
public final class JsonText {
    private JsonText() {}

    public static void main(String[] arguments) {
        String json =
                "{\"name\": \"sk\\u0069nk\", \"tags\": [\"a\", true, null, -1.5e2, 12], \"nested\": {\"empty\": [], \"deep\": {\"x\": [[1], [2, 3]]}}}";
        Object value = new Parser(json).value();
        System.out.println(value);
        System.out.println(print(value));
        System.out.println(new Parser(print(value)).value().equals(value));
        for (String bad : new String[] {"{", "[1,]", "tru", "\"open", "{\"a\" 1}"}) {
            try {
                System.out.println(new Parser(bad).value());
            } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
                System.out.println(bad + ": " + e.getMessage());
            }
        }
    }

    private static String print(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> '"' + (String) e.getKey() + "\":" + print(e.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(JsonText::print).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        private char peek() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }

        private void take(char c) {
            if (peek() != c) {
                throw new IllegalArgumentException("expected " + c + " at " + at);
            }
            at++;
        }

        Object value() {
            switch (peek()) {
                case '{':
                    return object();
                case '[':
                    return array();
                case '"':
                    return string();
                default:
                    return literal();
            }
        }

        private Map<String, Object> object() {
            Map<String, Object> map = new LinkedHashMap<>();
            take('{');
            while (peek() != '}') {
                if (!map.isEmpty()) {
                    take(',');
                }
                peek();
                String key = string();
                take(':');
                map.put(key, value());
            }
            take('}');
            return map;
        }

        private List<Object> array() {
            List<Object> list = new ArrayList<>();
            take('[');
            while (peek() != ']') {
                if (!list.isEmpty()) {
                    take(',');
                }
                list.add(value());
            }
            take(']');
            return list;
        }

        private String string() {
            take('"');
            StringBuilder result = new StringBuilder();
            while (text.charAt(at) != '"') {
                char c = text.charAt(at++);
                if (c == '\\') {
                    c = text.charAt(at++);
                    if (c == 'u') {
                        c = (char) Integer.parseInt(text.substring(at, at + 4), 16);
                        at += 4;
                    }
                }
                result.append(c);
            }
            at++;
            return result.toString();
        }

        private Object literal() {
            int start = at;
            while (at < text.length()
                    && "+-.eE".indexOf(text.charAt(at)) + 1 + (Character.isLetterOrDigit(text.charAt(at)) ? 1 : 0)
                            > 0) {
                at++;
            }
            String word = text.substring(start, at);
            switch (word) {
                case "true":
                    return true;
                case "false":
                    return false;
                case "null":
                    return null;
                default:
                    try {
                        return word.contains(".") || word.contains("e")
                                ? (Object) Double.valueOf(word)
                                : (Object) Long.valueOf(word);
                    } catch (NumberFormatException e) {
                        throw new IllegalArgumentException("no value: " + word);
                    }
            }
        }
    }
}

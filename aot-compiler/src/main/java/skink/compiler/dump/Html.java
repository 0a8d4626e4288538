package skink.compiler.dump;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text into HTML: nothing that a class file says can end an element or begin one. */
final class Html {
    /** A value or virtual register ({@code v12}) or a block ({@code b3}, {@code B3}) that is not part of a longer name. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w$./;<>-])(v\\d+|[bB]\\d+)(?![\\w$./;(])");

    private Html() {}

    /** The text as content or as an attribute's value in quotes; control characters become visible. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (c < ' ' && c != '\t' || Character.getType(c) == Character.FORMAT || c >= 0xD800 && c < 0xE000) {
                        out.append(String.format("&lt;%02x&gt;", c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }

    /** A line of a dump: names of values and blocks become elements that can be clicked. */
    static String line(String text) {
        StringBuilder out = new StringBuilder();
        Matcher names = NAME.matcher(text);
        int from = 0;
        while (names.find()) {
            String name = names.group();
            String kind = name.charAt(0) == 'v' ? "v" : "b";
            boolean defines = text.substring(0, names.start()).isBlank();
            out.append(escape(text.substring(from, names.start())));
            out.append("<a class=\"").append(kind).append(defines ? " def" : "");
            out.append("\" data-n=\"").append(name).append("\">").append(name).append("</a>");
            from = names.end();
        }
        return out.append(escape(text.substring(from))).toString();
    }
}

package skink.protocol;

import java.util.regex.Pattern;

/** Documentation comments as HTML, as far as those of protocols go. */
final class DocText {
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+ #?([^}]*)}");
    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^ *@(param (\\w+)|return)\\b *");

    private DocText() {}

    /** Paragraphs of a comment; what stands after {@code @param} and {@code @return} begins a line. */
    static String html(String comment) {
        String text = INLINE_TAG.matcher(comment.strip()).replaceAll("<code>$1</code>");
        text = BLOCK_TAG
                .matcher(text)
                .replaceAll(
                        match -> match.group(2) == null ? "<br>Returns " : "<br><code>" + match.group(2) + "</code>: ");
        return text.isEmpty() ? "" : "<p>" + text + "</p>";
    }
}

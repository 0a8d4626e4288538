package skink.harness.serial;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Cuts a stream of hostile bytes into lines that are safe to print.
 *
 * <p>A line ends at LF; one CR before it is dropped. Bytes are read as UTF-8; what is invalid becomes U+FFFD. Control
 * characters become the visible pictures of U+2400 and following (so no escape sequence reaches a terminal), except the
 * tab; characters that change the direction of text, unpaired surrogates and non-characters become U+FFFD. A line longer
 * than the bound is cut there and marked; the rest up to its LF is dropped. So memory is bounded whatever comes, and a
 * printed line is valid XML text.
 *
 * <p>Not safe for threads.
 */
public final class LineAssembler {
    /** Bytes of a line that are kept. */
    public static final int MAX_LINE_BYTES = 4096;

    private static final char REPLACEMENT = '\ufffd';
    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    private final Consumer<String> lines;
    private final byte[] buffer = new byte[MAX_LINE_BYTES];
    private int length;
    private long dropped;

    /** @param lines receives each line without its line end */
    public LineAssembler(Consumer<String> lines) {
        this.lines = lines;
    }

    /** Takes the next bytes and hands on the lines that they complete. */
    public void accept(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            byte b = bytes.get();
            if (b == '\n') {
                emit();
            } else if (length < MAX_LINE_BYTES) {
                buffer[length++] = b;
            } else {
                dropped++;
            }
        }
    }

    /** Hands on what has come of an unfinished last line, if anything. */
    public void finish() {
        if (length > 0) {
            emit();
        }
    }

    private void emit() {
        int end = dropped == 0 && length > 0 && buffer[length - 1] == '\r' ? length - 1 : length;
        String text = sanitise(new String(buffer, 0, end, UTF_8));
        String line = dropped == 0 ? text : text + "… [" + dropped + " more bytes]";
        length = 0;
        dropped = 0;
        lines.accept(line);
    }

    /** Replaces every character that could do harm on a terminal, in an editor or in XML. */
    public static String sanitise(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> safe.appendCodePoint(safeCodePoint(c)));
        return safe.toString();
    }

    private static int safeCodePoint(int c) {
        if (c == '\t') {
            return c;
        }
        if (c < ' ') {
            return 0x2400 + c;
        }
        if (c == 0x7f) {
            return 0x2421;
        }
        int type = Character.getType(c);
        boolean harmful = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (c & 0xfffe) == 0xfffe;
        return harmful ? REPLACEMENT : c;
    }
}

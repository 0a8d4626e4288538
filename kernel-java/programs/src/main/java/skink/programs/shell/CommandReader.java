package skink.programs.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import skink.user.Utf8;

/** Reads commands from a stream: as many lines as make one, and no byte more. */
final class CommandReader {
    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    CommandReader(InputStream in) {
        this.in = in;
    }

    /** The next complete text, or at the end what there is; null behind that. */
    String next() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean isAtEnd;
        do {
            isAtEnd = !readLine();
            text.append(Utf8.decode(line.toByteArray()));
        } while (!isAtEnd && isIncomplete(text.toString()));
        return isAtEnd && text.length() == 0 ? null : text.toString();
    }

    /** Whether a text could be a command if more came. */
    static boolean isIncomplete(String text) {
        try {
            Parser.parse(text);
            return false;
        } catch (SyntaxError error) {
            return error.isIncomplete();
        }
    }

    /** Reads up to the end of a line; false if the stream ends before it. */
    private boolean readLine() throws IOException {
        line.reset();
        int value = in.read();
        while (value >= 0) {
            line.write(value);
            if (value == '\n') {
                return true;
            }
            value = in.read();
        }
        return false;
    }
}

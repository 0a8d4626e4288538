package skink.programs.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Scripts are read a command at a time. */
class CommandReaderTest {
    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aCommandIsAsManyLinesAsItNeeds() throws IOException {
        CommandReader reader = new CommandReader(stream("a\nb 'x\ny'\n\nc &&\nd\nö"));
        assertEquals("a\n", reader.next());
        assertEquals("b 'x\ny'\n", reader.next());
        assertEquals("\n", reader.next());
        assertEquals("c &&\nd\n", reader.next());
        assertEquals("ö", reader.next());
        assertNull(reader.next());
    }

    @Test
    void nothingIsReadAhead() throws IOException {
        ByteArrayInputStream in = stream("cat\nfor the program\n");
        new CommandReader(in).next();
        assertEquals("for the program\n", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void whatNeverBecomesCompleteIsGivenAtTheEnd() throws IOException {
        CommandReader reader = new CommandReader(stream("a 'b\nc\n"));
        assertEquals("a 'b\nc\n", reader.next());
        assertNull(reader.next());
    }
}

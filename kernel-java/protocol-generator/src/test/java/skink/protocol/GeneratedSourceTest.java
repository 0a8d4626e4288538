package skink.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is made of a protocol, to be read: {@code src/test/resources/golden}. With {@code -Dbless=true} the files are
 * written anew.
 */
class GeneratedSourceTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @TempDir
    private Path scratch;

    private Compiled light() throws IOException {
        Compiled compiled = Compiled.of(
                scratch,
                "light/package-info.java",
                """
                @skink.abi.protocol.Stubs(Lamp.class)
                package light;
                """
                        + Files.readString(GOLDEN.resolve("Lamp.txt")));
        return compiled;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "light/LampClient.java",
                "light/LampServer.java",
                "light/LampDispatcher.java",
                "light/LampAnswers.java",
                "protocols.html"
            })
    void itReadsAsIfWrittenByHand(String file) throws IOException {
        String made = light().text(file);
        Path golden = GOLDEN.resolve(Path.of(file).getFileName() + ".txt");
        if (Boolean.getBoolean("bless")) {
            Files.writeString(golden, made);
        }
        assertEquals(Files.readString(golden), made);
    }

    @Test
    void thePageListsEveryCallAndEveryOffset() throws IOException {
        String page = light().text(ProtocolProcessor.PAGE);
        for (String part : new String[] {"0x4001", "switchOn", "20</span> <code>room", "NotPermitted", "EPERM -1"}) {
            assertTrue(page.contains(part), part);
        }
    }
}

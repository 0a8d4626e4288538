package skink.user.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Relative paths become absolute. */
class PathsTest {
    @ParameterizedTest
    @CsvSource({
        "/, x, /x",
        "/, ., /",
        "/, .., /",
        "/, '', /",
        "/home, notes, /home/notes",
        "/home, ./notes, /home/notes",
        "/home, ../etc/motd, /etc/motd",
        "/home/, ../../.., /",
        "/home, a/../b, /home/b",
        "/home, /etc, /etc",
        "/home, /etc/, /etc/",
        "/home, //etc//motd, /etc/motd",
        "/home, x/, /home/x/",
        "/home, ..., /home/...",
        "/home, größe, /home/größe"
    })
    void aPathStartsAtAFolder(String folder, String path, String absolute) {
        assertEquals(absolute, Paths.absolute(folder, path));
    }
}

package skink.harness.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import skink.harness.HarnessFault;

/**
 * All on disk, head and tail in memory, and a full disk is said out loud.
 */
class TranscriptTest {
    @TempDir
    private Path directory;

    @Test
    void keepsHeadAndTailInMemoryAndAllOnDisk() throws IOException {
        Path file = directory.resolve("t.txt");
        try (Transcript transcript = new Transcript(file)) {
            for (int i = 0; i < 5000; i++) {
                transcript.add("line " + i);
            }
            List<String> kept = transcript.kept();
            assertEquals(1001, kept.size());
            assertTrue(kept.get(0).endsWith("] line 0"));
            assertTrue(kept.get(500).startsWith("… 4000 lines only in"));
            assertTrue(kept.get(1000).endsWith("] line 4999"));
            assertEquals(2, transcript.last(2).size());
            assertEquals(5000, transcript.lineCount());
        }
        List<String> onDisk = Files.readAllLines(file);
        assertEquals(5000, onDisk.size());
        assertTrue(onDisk.get(1234).matches("\\[ *\\d+\\.\\d{3}] line 1234"), onDisk.get(1234));
    }

    @Test
    void fullDiskIsAFaultThatNamesTheFile() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "this host has no /dev/full");
        Transcript transcript = new Transcript(full);
        HarnessFault fault = assertThrows(HarnessFault.class, () -> {
            for (int i = 0; i < 10_000; i++) {
                transcript.add("line that fills the buffer");
            }
        });
        assertTrue(fault.getMessage().contains("/dev/full"), fault.getMessage());
        assertTrue(fault.getMessage().contains("make room"), fault.getMessage());
        transcript.close();
    }

    @Test
    void unwritablePlaceIsAFault() {
        assertThrows(HarnessFault.class, () -> new Transcript(directory.resolve("missing/t.txt")));
    }
}

package skink.images.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveInputStream;
import org.junit.jupiter.api.Test;

/** The archive of files: what is in it, and where. */
class FileTreeTest {
    private static final int PAGE_BYTES = 4096;

    /** An entry of an archive, and where its content begins. */
    record Found(long mode, byte[] content, long offset) {}

    /** What another's reader finds, without filler. */
    static Map<String, Found> read(byte[] archive) throws IOException {
        Map<String, Found> all = new LinkedHashMap<>();
        try (CpioArchiveInputStream in = new CpioArchiveInputStream(new ByteArrayInputStream(archive), "UTF-8")) {
            for (CpioArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                assertEquals(0, entry.getTime());
                if (!entry.getName().startsWith(FileTree.FILLER)) {
                    all.put(entry.getName(), new Found(entry.getMode(), content, offsetOf(entry.getName(), archive)));
                }
            }
        }
        return all;
    }

    /** Where the content begins of the entry of this name, which is nowhere else in the archive. */
    private static int offsetOf(String name, byte[] archive) {
        String text = new String(archive, StandardCharsets.ISO_8859_1);
        String encoded = new String((name + "\0").getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return (text.indexOf(encoded) + encoded.length() + 3) & -4;
    }

    @Test
    void everyProgramBeginsAtAPage() throws IOException {
        Random random = new Random(1);
        for (int round = 0; round < 50; round++) {
            FileTree tree = new FileTree();
            Map<String, byte[]> programs = new LinkedHashMap<>();
            for (int i = 0; i < 10; i++) {
                byte[] content = new byte[random.nextInt(3 * PAGE_BYTES)];
                random.nextBytes(content);
                String name = "bin/" + "n".repeat(i + random.nextInt(20)) + "ä".repeat(random.nextInt(3)) + i;
                programs.put(name, content);
                tree.program(name, content);
                tree.file("etc/" + i, new byte[random.nextInt(100)]);
            }
            Map<String, Found> found = read(tree.archive());
            programs.forEach((name, content) -> {
                assertArrayEquals(content, found.get(name).content(), name);
                assertEquals(0, found.get(name).offset() % PAGE_BYTES, name);
                assertEquals(0100555, found.get(name).mode());
            });
        }
    }

    @Test
    void foldersStandBeforeWhatIsInThem() throws IOException {
        byte[] archive = new FileTree()
                .file("home/user/notes", "later".getBytes(StandardCharsets.UTF_8))
                .folder("tmp")
                .program("bin/sh", new byte[5])
                .archive();
        Map<String, Found> found = read(archive);
        assertEquals(
                List.of("bin", "bin/sh", "home", "home/user", "home/user/notes", "tmp"), List.copyOf(found.keySet()));
        assertEquals(040555, found.get("home/user").mode());
        assertEquals(0100444, found.get("home/user/notes").mode());
        assertEquals("later", new String(found.get("home/user/notes").content(), StandardCharsets.UTF_8));
    }

    @Test
    void theOrderOfMakingDoesNotMatter() {
        byte[] one = new FileTree()
                .program("bin/a", new byte[9])
                .file("etc/b", new byte[1])
                .archive();
        byte[] other = new FileTree()
                .file("etc/b", new byte[1])
                .program("bin/a", new byte[9])
                .archive();
        assertArrayEquals(one, other);
    }

    @Test
    void theBootFilesAreProgramsAndTexts() throws IOException {
        Map<String, Found> found = read(java.nio.file.Files.readAllBytes(BootFiles.archive()));
        BootFiles.programs().keySet().forEach(name -> {
            Found program = found.get("bin/" + name);
            assertEquals(0, program.offset() % PAGE_BYTES, name);
            assertEquals(0x7F, program.content()[0], name);
        });
        assertTrue(found.containsKey("bin/sh"));
        String motd = new String(found.get("etc/motd").content(), StandardCharsets.UTF_8);
        assertTrue(motd.contains("help"), "it tells what to try first");
        assertFalse(motd.contains("\r"));
    }

    @Test
    void aProgramOfTheTreeHasItsSegmentsAndNothingElse() throws IOException {
        byte[] elf = java.nio.file.Files.readAllBytes(Toolchain.smallProcess("skink.programs.tools.True"));
        byte[] loaded = StrippedElf.of(elf);
        assertTrue(loaded.length < elf.length - PAGE_BYTES, loaded.length + " of " + elf.length + " bytes");
        int sections = 32;
        assertEquals(-1, Arrays.mismatch(elf, 0, sections, loaded, 0, sections));
        assertEquals(-1, Arrays.mismatch(elf, 52, loaded.length, loaded, 52, loaded.length));
        assertEquals(0, ByteBuffer.wrap(loaded).getInt(sections));
    }
}

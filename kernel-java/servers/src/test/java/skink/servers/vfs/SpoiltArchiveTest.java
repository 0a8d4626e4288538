package skink.servers.vfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that are not what they should be are refused, with the place and the reason, or are sound trees all the same. */
class SpoiltArchiveTest {
    private static final int MODE = 1;
    private static final int BYTES = 6;
    private static final int NAME_BYTES = 11;
    private static final int SPOILT = 4000;

    private static byte[] sound() {
        return new ArchiveMaker()
                .folder("etc")
                .file("etc/motd", "welcome\n")
                .file("etc/passwd", "root:x:0:0::/:/bin/sh\n")
                .pageFor("bin/sh")
                .program("bin/sh", new byte[5000])
                .bytes();
    }

    private static void refused(String reason, ArchiveMaker maker) {
        BadArchive refusal = assertThrows(BadArchive.class, maker::tree);
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    private static void refused(String reason, byte[] archive) {
        BadArchive refusal = assertThrows(BadArchive.class, () -> TreeBuilder.treeOf(new ArchiveBytes(archive)));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    /** Writes a number of the first header. */
    private static byte[] withNumber(byte[] archive, int index, String digits) {
        System.arraycopy(digits.getBytes(StandardCharsets.US_ASCII), 0, archive, 6 + 8 * index, 8);
        return archive;
    }

    /** Calls what Commons Compress knows as "?" as another entry, since it makes no name twice. */
    private static byte[] renamed(ArchiveMaker maker, String name) {
        byte[] archive = maker.bytes();
        int at = new String(archive, StandardCharsets.ISO_8859_1).indexOf("?".repeat(name.length()) + "\0");
        System.arraycopy(name.getBytes(StandardCharsets.US_ASCII), 0, archive, at, name.length());
        return archive;
    }

    @Test
    void theSameNameTwiceIsRefused() {
        String reason = "another one has";
        refused(reason, renamed(new ArchiveMaker().file("a", "1").file("?", "2"), "a"));
        refused(reason, renamed(new ArchiveMaker().folder("a").folder("?"), "a"));
        refused(reason, renamed(new ArchiveMaker().file("a/b", "").folder("a").folder("?"), "a"));
        refused(reason, renamed(new ArchiveMaker().folder("a").file("?", ""), "a"));
        refused(reason, renamed(new ArchiveMaker().file("a/b", "").file("???", ""), "a/b"));
        refused(reason, new ArchiveMaker().file("a/b", "").file("a", ""));
    }

    @Test
    void nothingLiesBelowAFile() {
        refused("no folder", new ArchiveMaker().file("a", "").file("a/b", ""));
    }

    @Test
    void namesOfMoreBytesThanAMessageHoldsAreRefused() throws Exception {
        new ArchiveMaker()
                .file("a".repeat(56), "")
                .file("b/" + "ä".repeat(28), "")
                .tree();
        refused("name that no file can have", new ArchiveMaker().file("a".repeat(57), ""));
        refused("name that no file can have", new ArchiveMaker().file("b/" + "ä".repeat(28) + "b/c", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".", "..", "/", "/a", "a//b", "a/", "a/./b", "a/../b", "../a", "a\nb", "a\u007fb", "a\u0085b"})
    void namesThatNoFileCanHaveAreRefused(String name) {
        refused("name that no file can have", new ArchiveMaker().file(name, ""));
    }

    @ParameterizedTest
    @CsvSource({"0120777", "0020666", "0060660", "0010644", "0140755", "0000644"})
    void linksAndDevicesAreRefused(String mode) {
        refused("neither", new ArchiveMaker().entry("a", 0100644, new byte[0]).bytes(), Integer.parseInt(mode, 8));
    }

    private static void refused(String reason, byte[] archive, int mode) {
        refused(reason, withNumber(archive, MODE, String.format("%08X", mode)));
    }

    @Test
    void aFolderHasNoContent() {
        refused("content", new ArchiveMaker().file("a", "1234").bytes(), 040755);
    }

    @Test
    void numbersThatLeadOutOfTheArchiveAreRefused() {
        for (String number : new String[] {"FFFFFFFF", "80000000", "7FFFFFFF", "00010000"}) {
            refused("cut off", withNumber(sound(), BYTES, number));
        }
        for (String number : new String[] {"FFFFFFFF", "80000000", "7FFFFFFF", "00000401", "00000001", "00000000"}) {
            refused("empty or too long", withNumber(sound(), NAME_BYTES, number));
        }
        for (String number : new String[] {"0000000G", "-0000001", "+0000001", "0x000001", " 0000001"}) {
            refused("hexadecimal", withNumber(sound(), BYTES, number));
        }
    }

    @Test
    void everyArchiveThatIsCutOffIsRefused() {
        byte[] sound = sound();
        int trailer = new String(sound, StandardCharsets.ISO_8859_1).lastIndexOf("TRAILER!!!");
        for (int bytes = 0; bytes < trailer + "TRAILER!!!".length() + 1; bytes++) {
            ArchiveBytes cut = new ArchiveBytes(java.util.Arrays.copyOf(sound, bytes));
            assertThrows(BadArchive.class, () -> TreeBuilder.treeOf(cut));
        }
    }

    @Test
    void namesThatAreNoTextAreRefused() {
        byte[] archive = new ArchiveMaker().file("abc", "").bytes();
        archive[110] = (byte) 0xC3;
        refused("no UTF-8", archive);
        archive[110] = 0;
        refused("a zero", archive);
        archive[110] = 'a';
        archive[113] = 'a';
        refused("without an end", archive);
    }

    @Test
    void moreNodesThanFitAreRefused() {
        ArchiveMaker maker = new ArchiveMaker();
        for (int i = 0; i < TreeBuilder.MOST_NODES; i++) {
            maker.file("f" + i, "");
        }
        refused("too many", maker);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomlySpoiltArchivesAreRefusedOrSound(long seed) throws Exception {
        Random random = new Random(seed);
        byte[] sound = sound();
        int refused = 0;
        for (int i = 0; i < SPOILT; i++) {
            byte[] spoilt = sound.clone();
            int wounds = 1 + random.nextInt(3);
            for (int j = 0; j < wounds; j++) {
                wound(spoilt, random);
            }
            try {
                ArchiveBytes archive = new ArchiveBytes(spoilt);
                checkSound(TreeBuilder.treeOf(archive), archive);
            } catch (BadArchive expected) {
                refused++;
            }
        }
        assertTrue(refused > SPOILT / 4, "seed " + seed + ": only " + refused + " were refused");
        assertTrue(refused < SPOILT, "seed " + seed + ": all were refused");
    }

    /** Spoils a byte, by preference one of a header. */
    private static void wound(byte[] archive, Random random) {
        String text = new String(archive, StandardCharsets.ISO_8859_1);
        int at = random.nextInt(archive.length);
        if (random.nextInt(4) > 0) {
            int header = text.indexOf("070701", random.nextInt(600));
            at = Math.max(header, 0) + random.nextInt(124);
        }
        archive[at] =
                random.nextBoolean() ? (byte) "0123456789ABCDEF/.".charAt(random.nextInt(18)) : (byte) random.nextInt();
    }

    /** Every node is reached once, by its path, and lies within the archive. */
    private static void checkSound(FileTree tree, ArchiveBytes archive) throws Exception {
        Set<Integer> numbers = new HashSet<>();
        check(tree, "/", tree.find("/"), archive, numbers);
        assertFalse(numbers.isEmpty());
    }

    private static void check(FileTree tree, String path, FileNode node, ArchiveBytes archive, Set<Integer> numbers)
            throws Exception {
        assertTrue(numbers.add(node.number()), path + " is twice in the tree");
        assertTrue(node.offset() >= 0 && node.bytes() >= 0 && node.offset() + node.bytes() <= archive.size(), path);
        for (int i = 0; i < node.childCount(); i++) {
            FileNode child = node.child(i);
            assertEquals(node, child.parent());
            String below = path + child.name() + (child.isFolder() ? "/" : "");
            assertEquals(child, tree.find(below));
            check(tree, below, child, archive, numbers);
        }
    }
}

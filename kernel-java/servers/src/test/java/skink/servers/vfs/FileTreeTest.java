package skink.servers.vfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import skink.abi.protocol.NotAFolder;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.Vfs;

/** Archives become trees, and paths lead where they should. */
class FileTreeTest {
    private static FileTree tree() throws BadArchive {
        return new ArchiveMaker()
                .folder("etc")
                .file("etc/motd", "welcome\n")
                .file("etc/größe", "")
                .file("home/user/notes", "later")
                .folder("home")
                .file("top", "x")
                .tree();
    }

    private static List<String> names(FileNode folder) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < folder.childCount(); i++) {
            names.add(folder.child(i).name());
        }
        return names;
    }

    @Test
    void foldersListWhatIsInThemInOrder() throws Exception {
        FileTree tree = tree();
        assertEquals(List.of("etc", "home", "top"), names(tree.find("/")));
        assertEquals(List.of("größe", "motd"), names(tree.find("/etc")));
        assertEquals(List.of("notes"), names(tree.find("/home/user")));
    }

    @ParameterizedTest
    @CsvSource({
        "/etc/motd, motd",
        "//etc///motd, motd",
        "/./etc/./motd, motd",
        "/home/user/../../etc/motd, motd",
        "/../../etc/motd, motd",
        "/etc/größe, größe",
        "/etc/, etc",
        "/home/user/., user",
        "/home/user/.., home",
        "/top, top"
    })
    void pathsLeadToNodes(String path, String name) throws Exception {
        assertEquals(name, tree().find(path).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "//", "/.", "/..", "/etc/.."})
    void theRootIsItsOwnParent(String path) throws Exception {
        FileTree tree = tree();
        assertSame(tree.find("/"), tree.find(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "etc/motd", "/nothing", "/etc/motd2", "/etc/mot", "/nothing/../etc", "/.align", "/etc/ "})
    void whatHasNoNameIsNotFound(String path) throws Exception {
        FileTree tree = tree();
        assertThrows(NotFound.class, () -> tree.find(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/motd/", "/etc/motd/.", "/etc/motd/..", "/top/x"})
    void nothingIsBelowAFile(String path) throws Exception {
        FileTree tree = tree();
        assertThrows(NotAFolder.class, () -> tree.find(path));
    }

    @Test
    void statusIsWhatTheEntrySays() throws Exception {
        FileTree tree = tree();
        Vfs.Status motd = tree.find("/etc/motd").status();
        assertEquals(0100644, motd.mode());
        assertEquals("welcome\n".length(), motd.bytes());
        assertTrue(motd.modified() > 0);
        assertEquals(040755, tree.find("/home").status().mode(), "an entry that comes after what lies in it");
        assertEquals(040555, tree.find("/home/user").status().mode(), "a folder without an entry");
    }

    @Test
    void fillerIsHidden() throws Exception {
        FileTree tree = new ArchiveMaker().pageFor("a").file("a", "content").tree();
        assertEquals(List.of("a"), names(tree.find("/")));
        assertEquals(0, tree.find("/a").offset() % 4096);
    }

    @Test
    void anArchiveOfManyFilesIsAFolderOfManyNames() throws Exception {
        ArchiveMaker maker = new ArchiveMaker();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            expected.add("f" + (i * 7919 % 1000 + 1000));
            maker.file("d/" + expected.get(i), "");
        }
        expected.sort(null);
        FileTree tree = maker.tree();
        assertEquals(expected, names(tree.find("/d")));
        for (String name : expected) {
            assertEquals(name, tree.find("/d/" + name).name());
        }
    }
}

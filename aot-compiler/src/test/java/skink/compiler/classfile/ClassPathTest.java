package skink.compiler.classfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import skink.compiler.diag.CompileError;
import skink.compiler.fixture.Sources;

/** Folders, jars and JDK images as places of classes. */
class ClassPathTest {
    @TempDir
    Path folder;

    private static String rule(Runnable action) {
        return assertThrows(CompileError.class, action::run)
                .diagnostics()
                .get(0)
                .rule();
    }

    @Test
    void folderAndJarGiveTheSameClasses() throws IOException {
        Map<String, byte[]> classes = Sources.classFiles(List.of(), "package p.q; class A { class B {} }");
        Path jar = folder.resolve("a.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey() + ".class"));
                zip.write(entry.getValue());
                Path file = folder.resolve("classes").resolve(entry.getKey() + ".class");
                Files.createDirectories(file.getParent());
                Files.write(file, entry.getValue());
            }
        }
        try (ClassPathEntry inJar = ClassPath.open(jar);
                ClassPathEntry inFolder = ClassPath.open(folder.resolve("classes"))) {
            assertEquals(List.of("p/q/A", "p/q/A$B"), inJar.classNames());
            assertEquals(inJar.classNames(), inFolder.classNames());
            assertEquals(inJar.read("p/q/A").length, inFolder.read("p/q/A").length);
            assertNull(inFolder.read("p/q/C"));
            assertNull(inFolder.read("../a"));
        }
    }

    @Test
    void entriesThatCannotBeUsed() throws IOException {
        assertEquals("class-path", rule(() -> ClassPath.open(folder.resolve("nothing"))));
        Path text = Files.writeString(folder.resolve("text"), "no jar");
        assertEquals("class-path", rule(() -> ClassPath.open(text)));
    }

    @Test
    void jdkReleasesThatAreNotSupported() throws IOException {
        assertEquals("jdk-release", rule(() -> JdkEntry.at(folder)));
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"21.0.1\"\n");
        assertEquals("jdk-release", rule(() -> JdkEntry.at(folder)));
    }

    @Test
    void runningJdkHasJavaBase() {
        JdkEntry jdk = JdkEntry.running();
        assertTrue(jdk.read("java/lang/Object").length > 0);
        assertNull(jdk.read("java/sql/Driver"), "java.base only");
        assertTrue(JdkEntry.SUPPORTED_RELEASES.contains(jdk.release()));
    }

    @Test
    void programCannotHideAClassOfTheJdk() {
        ClassPath path = Sources.classPath(new MemoryEntry(Map.of("java/lang/String", new byte[0])));
        assertTrue(path.find("java/lang/String").entry().isJdk());
    }
}

package skink.images.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a tree of its own, with stand-ins for Java and Maven that write down what they were asked. */
class LauncherTest {
    private static final int TIMEOUT_SECONDS = 60;
    /** Beyond what any system gives a process. */
    private static final String NOBODY = "99999999";

    @TempDir
    private Path root;

    @BeforeEach
    void makeTree() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh on this host");
        Path skink = Path.of(System.getProperty("skink.root", "..")).resolve("skink");
        Files.copy(skink, root.resolve("skink"));
        Files.writeString(root.resolve("pom.xml"), "");
        script("java", "case \"$*\" in *-version) echo 'openjdk version \"17.0.1\"' >&2 ;; esac");
        script("mvn", "sleep 1; mkdir -p images/target/lib; echo built >>built.log");
    }

    private void script(String name, String body) throws IOException {
        Path file = Files.createDirectories(root.resolve("home").resolve("bin")).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "skink", "doctor")
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(root, "output", ".txt").toFile());
        builder.environment().put("JAVA_HOME", root.resolve("home").toString());
        builder.environment().merge("PATH", "", (path, none) -> root.resolve("home/bin") + ":" + path);
        return builder.start();
    }

    private void assertEndsWell(Process process) throws InterruptedException {
        try {
            assertTrue(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS), "the launcher does not end");
            assertEquals(0, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    private Path lock() throws IOException {
        return Files.createDirectories(root.resolve("images/target")).resolve("build.lock");
    }

    private void assertBuiltOnce() throws IOException {
        assertEquals(List.of("built"), Files.readAllLines(root.resolve("built.log")));
        assertFalse(Files.exists(lock(), LinkOption.NOFOLLOW_LINKS), "the lock was left");
    }

    @Test
    void ofSeveralAtOnceOneBuilds() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(start());
        }
        for (Process process : processes) {
            assertEndsWell(process);
        }
        assertBuiltOnce();
    }

    @Test
    void lockOfAProcessThatIsGoneHoldsNobodyUp() throws Exception {
        Files.createSymbolicLink(lock(), Path.of(NOBODY));
        Process first = start();
        Process second = start();
        assertEndsWell(first);
        assertEndsWell(second);
        assertBuiltOnce();
    }

    @Test
    void lockOfARunningProcessIsWaitedFor() throws Exception {
        Files.createSymbolicLink(
                lock(), Path.of(String.valueOf(ProcessHandle.current().pid())));
        Process process = start();
        assertFalse(process.waitFor(2, TimeUnit.SECONDS), "it did not wait");
        Files.delete(lock());
        assertEndsWell(process);
        assertBuiltOnce();
    }

    @Test
    void failedBuildLeavesNoLock() throws Exception {
        script("mvn", "exit 1");
        Process process = start();
        assertTrue(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS));
        assertEquals(1, process.exitValue());
        assertFalse(Files.exists(lock(), LinkOption.NOFOLLOW_LINKS), "the lock was left");
    }
}

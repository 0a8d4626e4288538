package skink.harness.machine;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import skink.harness.HarnessFault;

/**
 * A QEMU that cannot outlive this JVM.
 *
 * <p><b>Idea.</b> QEMU runs under a shell of a few lines whose standard input is a pipe held open by this JVM alone. A
 * watcher in that shell reads the pipe; when it ends, for whatever reason (close, exit, crash, SIGKILL of the JVM), the
 * watcher kills QEMU with SIGKILL. The shell itself ignores the signals of a terminal, so Ctrl-C does not take the
 * watcher away before QEMU. The shell waits for QEMU, so the process number cannot be reused while anybody may still
 * kill it, and leaves with QEMU's status.
 *
 * <p>The command has the same pipe as its standard input, on which nothing ever comes but its end: so a launcher that
 * starts QEMU elsewhere, as a container engine does, can pass the end on.
 *
 * <p>Linux's parent-death signal was the alternative: it is Linux only, and it fires when the <em>thread</em> that
 * started QEMU ends, not the JVM.
 */
final class QemuProcess implements AutoCloseable {
    private static final String SCRIPT =
            """
            trap '' INT QUIT TERM HUP
            exec 3<&0 </dev/null
            "$@" <&3 3<&- >&2 &
            qemu=$!
            { exec >&2; read -r line <&3; kill -9 $qemu; } 2>/dev/null &
            watcher=$!
            echo $qemu
            exec >&2
            wait $qemu 2>/dev/null
            status=$?
            kill -9 $watcher 2>/dev/null
            exit $status
            """;
    private static final long KILL_MILLIS = 5_000;
    private static final Set<QemuProcess> ALIVE = ConcurrentHashMap.newKeySet();

    static {
        // Not needed against orphans, but it kills before the JVM has ended and not just after.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ALIVE.forEach(QemuProcess::kill), "skink-kill"));
    }

    private final Process shell;
    private final long pid;
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();

    private QemuProcess(Process shell, long pid) {
        this.shell = shell;
        this.pid = pid;
        ALIVE.add(this);
        // A thread of its own: Process.onExit() would wait for a free one in the pool that all of the JVM shares.
        Thread waiter = new Thread(this::awaitEnd, "skink-qemu-" + pid);
        waiter.setDaemon(true);
        waiter.start();
    }

    private void awaitEnd() {
        try {
            int status = shell.waitFor();
            ALIVE.remove(this);
            exit.complete(status);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    /**
     * Starts a command; what it prints goes to the log file, which is emptied first.
     *
     * @throws HarnessFault if there is no shell or no process to be had
     */
    static QemuProcess start(List<String> command, Path log) {
        List<String> wrapped = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "skink-qemu"));
        wrapped.addAll(command);
        File logFile = log.toFile();
        try {
            Process shell = new ProcessBuilder(wrapped)
                    .redirectError(ProcessBuilder.Redirect.to(logFile))
                    .start();
            return new QemuProcess(shell, readPid(shell));
        } catch (IOException e) {
            throw new HarnessFault(
                    "cannot start a process (" + e.getMessage() + ")", "/bin/sh", "check the limits on processes", e);
        }
    }

    private static long readPid(Process shell) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.US_ASCII));
        String line = output.readLine();
        if (line == null) {
            throw new IOException("the shell ended at once");
        }
        return Long.parseLong(line.strip());
    }

    /** QEMU's process number (of the launcher, if the launcher does not replace itself by QEMU). */
    long pid() {
        return pid;
    }

    /** Done with QEMU's status when it has ended and was waited for. */
    CompletableFuture<Integer> exit() {
        return exit;
    }

    /** Kills QEMU and returns when it is gone. Has no effect on one that has ended. */
    void kill() {
        if (shell.isAlive()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
        close(shell);
        try {
            if (!shell.waitFor(KILL_MILLIS, TimeUnit.MILLISECONDS)) {
                shell.descendants().forEach(ProcessHandle::destroyForcibly);
                shell.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }

    /** Closes the pipe that the watcher reads. */
    private static void close(Process shell) {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            // The reader is gone already: that is the state we want.
            assert !shell.isAlive() || e.getMessage() != null;
        }
    }
}

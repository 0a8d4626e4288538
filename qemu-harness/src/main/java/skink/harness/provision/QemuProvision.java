package skink.harness.provision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import skink.harness.HarnessFault;
import skink.harness.Programs;

/**
 * Sees to it that QEMU can be started, by carrying out a {@link QemuPlan}.
 */
public final class QemuProvision {
    /** Tag of the image that is built where QEMU runs in a container. */
    static final String IMAGE = "skink-qemu";

    private static final String IMAGE_FILE =
            """
            FROM debian:stable-slim
            RUN apt-get update -q && apt-get install -y --no-install-recommends qemu-system-x86 \
             && rm -rf /var/lib/apt/lists/*
            """;

    /** Kills QEMU inside the container when the standard input of the engine's client ends. */
    private static final String GUARD =
            "exec 3<&0 </dev/null; \"$@\" 3<&- & q=$!; { read -r x <&3; kill -9 $q; } & w=$!;"
                    + " wait $q; s=$?; kill -9 $w; exit $s";

    private final Consumer<String> progress;

    /** @param progress receives a line before each step that takes long */
    public QemuProvision(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * Makes QEMU available.
     *
     * @return the command that starts it, for {@link skink.harness.machine.MachineSpec#withLauncher}
     * @throws HarnessFault if only the user can do it; the message holds the command to type
     */
    public List<String> ensure() {
        HostFacts host = HostFacts.gather();
        return carryOut(QemuPlan.decide(host), host);
    }

    private List<String> carryOut(QemuPlan plan, HostFacts host) {
        if (plan instanceof QemuPlan.Present present) {
            return List.of(present.program());
        }
        if (plan instanceof QemuPlan.Install install) {
            HostFacts after = install.commands().stream().allMatch(this::run) ? HostFacts.gather() : host;
            return after.qemu().isPresent()
                    ? List.of(after.qemu().get())
                    : carryOut(QemuPlan.afterFailedInstall(host), host);
        }
        if (plan instanceof QemuPlan.Container container) {
            buildImage(container.engine());
            return containerLauncher(container.engine(), Path.of("").toAbsolutePath());
        }
        throw new HarnessFault("QEMU is not installed", "PATH", "type: " + ((QemuPlan.Ask) plan).command());
    }

    /** The command that starts QEMU in a container which sees the host's loopback address and one directory. */
    static List<String> containerLauncher(String engine, Path directory) {
        List<String> words = new ArrayList<>(List.of(engine, "run", "--rm", "-i", "--network", "host"));
        words.addAll(List.of("-v", directory + ":" + directory, "-w", directory.toString()));
        words.addAll(List.of(IMAGE, "sh", "-c", GUARD, "sh", "qemu-system-i386"));
        return List.copyOf(words);
    }

    private void buildImage(String engine) {
        if (Programs.succeeds(List.of(engine, "image", "inspect", IMAGE))) {
            return;
        }
        if (!run(List.of(engine, "build", "-q", "-t", IMAGE, "-"), IMAGE_FILE)) {
            throw new HarnessFault(
                    "cannot build a container image with QEMU", engine, "see its words above, or install QEMU");
        }
    }

    private boolean run(List<String> command) {
        return run(command, "");
    }

    /** Runs a command whose output goes to our standard error. */
    private boolean run(List<String> command, String input) {
        progress.accept(String.join(" ", command));
        try {
            Process process = new ProcessBuilder(withShell(command))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            return process.waitFor() == 0;
        } catch (IOException e) {
            progress.accept("cannot run " + command.get(0) + ": " + e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> withShell(List<String> command) {
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", "exec \"$@\" >&2", "sh"));
        words.addAll(command);
        return words;
    }
}

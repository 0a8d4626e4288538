package skink.images.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import skink.images.build.Toolchain;

/**
 * The folder of one run: removed at its end, also if the user interrupts it, unless somebody wants it kept.
 *
 * <p>It lies below the project, where a QEMU in a container sees it too.
 */
final class RunFolder implements AutoCloseable {
    private final Path path;
    private final Thread hook = new Thread(this::interrupted, "skink-run-folder");
    private boolean kept;

    private RunFolder(Path path, boolean kept) {
        this.path = path;
        this.kept = kept;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** A folder that the user has named, which is kept; or, if that is null, one with the name of the run. */
    static RunFolder open(Path named, String run) {
        Path folder = named != null
                ? named
                : Toolchain.TARGET_FOLDER.resolve(
                        Path.of("exec", ProcessHandle.current().pid() + "-" + run));
        try {
            return new RunFolder(Files.createDirectories(folder), named != null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + folder + " (" + e.getMessage() + ")", e);
        }
    }

    Path path() {
        return path;
    }

    /** It stays behind. */
    synchronized void keep() {
        kept = true;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        delete();
    }

    /** QEMU is killed meanwhile and may still write: what is left then is left. */
    private void interrupted() {
        try {
            delete();
        } catch (UncheckedIOException e) {
            delete();
        }
    }

    private synchronized void delete() {
        try {
            if (!kept && Files.exists(path)) {
                ScratchFolder.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the folder " + path, e);
        }
    }
}

package skink.images.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import skink.compiler.diag.InternalError;
import skink.compiler.driver.CompileOptions;
import skink.compiler.opt.PassPlan;

/**
 * All that brings a fault of the compiler about once more, in a folder of its own.
 *
 * <p>{@code classes} has the class files of the program that had been read, {@code fault.txt} what happened and in which
 * version, and {@code replay.sh} is the command that makes it happen again.
 */
public final class Reproducer {
    /** Names that are tried before giving up. */
    private static final int MOST_FOLDERS = 1000;

    private static final int GIT_TIMEOUT_SECONDS = 5;

    private Reproducer() {}

    /**
     * Writes the folder, or says that it cannot.
     *
     * @param parent the folder to make it in
     * @return a sentence for the user that tells where it is
     */
    public static String write(
            Path parent, Target target, String mainClass, CompileOptions options, InternalError fault) {
        try {
            Path folder = newFolder(parent);
            writeClasses(folder.resolve("classes"), fault.classFiles());
            Files.writeString(folder.resolve("fault.txt"), report(target, mainClass, options, fault));
            Path replay = folder.resolve("replay.sh");
            Files.writeString(replay, script(target, mainClass, options));
            if (Files.getFileStore(replay).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(replay, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            return "please report it with the folder " + folder + "; again: sh " + replay;
        } catch (IOException | UncheckedIOException e) {
            return "no reproducer could be written to " + parent + " (" + e.getMessage() + ")";
        }
    }

    private static Path newFolder(Path parent) throws IOException {
        for (int i = 1; i < MOST_FOLDERS; i++) {
            Path folder = parent.resolve("skink-fault-" + i);
            if (!Files.exists(folder)) {
                return Files.createDirectory(folder);
            }
        }
        throw new IOException("there are " + MOST_FOLDERS + " reproducers already");
    }

    /** A jar may have names that lead out of the folder: these are left out. */
    private static void writeClasses(Path folder, Map<String, byte[]> classFiles) throws IOException {
        Files.createDirectory(folder);
        for (Map.Entry<String, byte[]> entry : classFiles.entrySet()) {
            Path file = folder.resolve(entry.getKey() + ".class").normalize();
            if (file.startsWith(folder)) {
                Files.createDirectories(file.getParent());
                Files.write(file, entry.getValue());
            }
        }
    }

    private static String report(Target target, String mainClass, CompileOptions options, InternalError fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        return "fault:    " + fault.getMessage()
                + "\nstage:    " + fault.stage()
                + "\nmethod:   " + fault.subject()
                + "\ncommand:  " + command(target, "classes", mainClass, options)
                + "\ncompiler: " + version()
                + "\njdk:      " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
                + "\nhost:     " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                + "\n\n" + trace;
    }

    /** The root of the compiler's source is where the launcher was started, unless {@code SKINK} names a launcher. */
    private static String script(Target target, String mainClass, CompileOptions options) {
        String launcher = Path.of(System.getProperty("skink.root", ".."))
                .toAbsolutePath()
                .normalize()
                .resolve("skink")
                .toString();
        return "#!/bin/sh\n# Makes the fault of fault.txt happen again; SKINK names another launcher.\ncd \"$(dirname \"$0\")\" && exec \"${SKINK:-"
                + launcher.replaceAll("([\"\\\\$`])", "\\\\$1") + "}\" "
                + command(target, "classes", mainClass, options)
                + "\n";
    }

    /** The words behind {@code ./skink} that compile with these options; the executable is thrown away. */
    public static String command(Target target, String classPath, String mainClass, CompileOptions options) {
        List<String> words = new ArrayList<>(List.of("compile", "-cp", quoted(classPath), "--main", quoted(mainClass)));
        if (target != Target.LINUX_I386) {
            words.addAll(List.of("--target", target.toString()));
        }
        words.addAll(optionWords(options));
        words.addAll(List.of("-o", "/dev/null"));
        return String.join(" ", words);
    }

    /** The options of {@code compile} that are not the default, quoted for a shell. */
    public static List<String> optionWords(CompileOptions options) {
        List<String> words = new ArrayList<>();
        if (options.heapLimitBytes() != CompileOptions.DEFAULT_HEAP_LIMIT_BYTES) {
            words.addAll(List.of("--heap", String.valueOf(options.heapLimitBytes() >> 20)));
        }
        if (options.assertions()) {
            words.add("--assertions");
        }
        if (options.jdkImage() != null) {
            words.addAll(List.of("--jdk-image", quoted(options.jdkImage().toString())));
        }
        if (!options.passes().disabled().isEmpty()) {
            words.addAll(List.of(
                    "--disable", String.join(",", new TreeSet<>(options.passes().disabled()))));
        }
        if (options.passes().limit() != PassPlan.NO_LIMIT) {
            words.addAll(List.of("--pass-limit", String.valueOf(options.passes().limit())));
        }
        return words;
    }

    /** A word as a shell takes it unchanged. */
    public static String quoted(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** The hash of compiler and run-time system, and the commit where the sources are a git checkout. */
    private static String version() {
        String build = "build " + Toolchain.buildId();
        try {
            Process git = new ProcessBuilder(
                            "git", "-C", System.getProperty("skink.root", ".."), "describe", "--always", "--dirty")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (InputStream in = git.getInputStream()) {
                String commit = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
                boolean ended = git.waitFor(GIT_TIMEOUT_SECONDS, TimeUnit.SECONDS);
                return ended && git.exitValue() == 0 ? build + ", commit " + commit : build;
            } finally {
                git.destroyForcibly();
            }
        } catch (IOException e) {
            return build; // no git
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return build;
        }
    }
}

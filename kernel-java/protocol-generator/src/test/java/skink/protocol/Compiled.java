package skink.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Sources that have been through the processor, with the annotations as they are in the abi module. */
final class Compiled {
    private static final Path ABI = Path.of("..", "abi", "src", "main", "java", "skink", "abi");

    private final Path folder;
    private final List<Diagnostic<? extends JavaFileObject>> errors;

    private Compiled(Path folder, List<Diagnostic<? extends JavaFileObject>> errors) {
        this.folder = folder;
        this.errors = errors;
    }

    /** Processes one source file; what is made goes to the folder. */
    static Compiled of(Path folder, String name, String text) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        var files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null);
        List<JavaFileObject> sources = new ArrayList<>();
        files.getJavaFileObjectsFromPaths(annotations()).forEach(sources::add);
        sources.add(new Source(name, text));
        List<String> options = List.of(
                "-proc:only", "-parameters", "-s", folder.toString(), "-d", folder.toString(), "--release", "17");
        JavaCompiler.CompilationTask task = compiler.getTask(null, files, diagnostics, options, null, sources);
        task.setProcessors(List.of(new ProtocolProcessor()));
        task.call();
        return new Compiled(
                folder,
                diagnostics.getDiagnostics().stream()
                        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                        .toList());
    }

    private static List<Path> annotations() {
        try (Stream<Path> protocols = Files.list(ABI.resolve("protocol"));
                Stream<Path> ipc = Files.list(ABI.resolve("ipc"))) {
            return Stream.concat(protocols, ipc)
                    .filter(file ->
                            Character.isUpperCase(file.getFileName().toString().charAt(0)))
                    .filter(file -> !isProtocol(file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the sources of the abi", e);
        }
    }

    private static boolean isProtocol(Path file) {
        try {
            return Files.readString(file).contains("\n@Protocol(base");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The errors, each with its line. */
    List<String> errors() {
        return errors.stream()
                .map(error -> error.getLineNumber() + ": " + error.getMessage(Locale.ROOT))
                .toList();
    }

    /** A file that was made. */
    String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("no " + name + " was made; errors: " + errors(), e);
        }
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

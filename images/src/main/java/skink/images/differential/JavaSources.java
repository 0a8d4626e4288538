package skink.images.differential;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles source texts with the javac of this JDK. */
final class JavaSources {
    private JavaSources() {}

    /**
     * Compiles classes called {@code Main}.
     *
     * @param texts source text by package
     * @param classPath folders and jars of other classes that they use
     * @param classes the folder for class files; made if absent
     * @return the first error of each package that has one; none of the others is compiled then
     */
    static Map<String, String> compile(Map<String, String> texts, List<Path> classPath, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("this Java has no compiler; install a JDK, not only a JRE");
        }
        try {
            Files.createDirectories(classes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + classes, e);
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<JavaFileObject> units = texts.entrySet().stream()
                .<JavaFileObject>map(entry -> new Text(entry.getKey(), entry.getValue()))
                .toList();
        String path = Stream.concat(Stream.of(classes), classPath.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> options = List.of(
                "-d",
                classes.toString(),
                "-cp",
                path,
                "--release",
                "17",
                "-nowarn",
                "-proc:none",
                "-g",
                "-Xmaxerrs",
                "10000");
        boolean done =
                compiler.getTask(null, null, diagnostics, options, null, units).call();
        Map<String, String> errors = new LinkedHashMap<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                if (!(diagnostic.getSource() instanceof Text source)) {
                    throw new IllegalStateException("javac fails: " + diagnostic);
                }
                errors.putIfAbsent(source.packageName, diagnostic.toString());
            }
        }
        if (done != errors.isEmpty()) {
            throw new IllegalStateException("javac fails without an error");
        }
        return errors;
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String packageName;
        private final String text;

        Text(String packageName, String text) {
            super(URI.create("string:///" + packageName + "/Main.java"), Kind.SOURCE);
            this.packageName = packageName;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

package skink.compiler.classfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import skink.compiler.diag.CompileError;
import skink.compiler.subset.Rule;

/** The module java.base of a JDK's run-time image. */
public final class JdkEntry implements ClassPathEntry {
    /** The JDK feature releases whose class library can go into programs. */
    public static final Set<Integer> SUPPORTED_RELEASES = Set.of(17);

    private final Path home;
    private final int release;
    private final FileSystem opened;
    private final Path base;

    private JdkEntry(Path home, int release, FileSystem opened, Path base) {
        this.home = home;
        this.release = release;
        this.opened = opened;
        this.base = base;
    }

    /** The class library of the JDK that this compiler runs on. */
    public static JdkEntry running() {
        int release = supported(Runtime.version().feature(), "the running JDK");
        FileSystem jrt = FileSystems.getFileSystem(URI.create("jrt:/"));
        return new JdkEntry(Path.of(System.getProperty("java.home")), release, null, jrt.getPath("/modules/java.base"));
    }

    /** The class library of the JDK in this folder. */
    public static JdkEntry at(Path home) {
        int release = supported(releaseOf(home), home.toString());
        try {
            FileSystem jrt = FileSystems.newFileSystem(URI.create("jrt:/"), Map.of("java.home", home.toString()));
            return new JdkEntry(home, release, jrt, jrt.getPath("/modules/java.base"));
        } catch (IOException e) {
            throw new CompileError(Rule.JDK_RELEASE.at(home.toString(), 0, "its run-time image cannot be read"));
        }
    }

    private static int supported(int release, String what) {
        if (!SUPPORTED_RELEASES.contains(release)) {
            throw new CompileError(Rule.JDK_RELEASE.at(what, 0, "release " + release + " was found"));
        }
        return release;
    }

    private static int releaseOf(Path home) {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("release"))) {
            properties.load(in);
            String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
            return Runtime.Version.parse(version).feature();
        } catch (IOException | IllegalArgumentException e) {
            throw new CompileError(Rule.JDK_RELEASE.at(home.toString(), 0, "it has no readable file 'release'"));
        }
    }

    /** The feature release, one of {@link #SUPPORTED_RELEASES}. */
    public int release() {
        return release;
    }

    @Override
    public byte[] read(String internalName) {
        try {
            Path file = base.resolve(internalName + ".class");
            return Files.exists(file) ? Files.readAllBytes(file) : null;
        } catch (InvalidPathException e) {
            return null; // no file system has a file of this name
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> classNames() {
        try (Stream<Path> files = Files.walk(base)) {
            return files.map(f -> base.relativize(f).toString())
                    .filter(n -> n.endsWith(".class"))
                    .map(n -> n.substring(0, n.length() - ".class".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String description() {
        return "java.base of " + home;
    }

    @Override
    public boolean isJdk() {
        return true;
    }

    @Override
    public void close() {
        if (opened != null) {
            try {
                opened.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

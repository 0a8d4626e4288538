package skink.compiler.classfile;

import java.io.IOException;
import java.io.InputStream;
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
    /** The image of another JDK; null for the one that this compiler runs on. */
    private final FileSystem opened;

    private JdkEntry(Path home, int release, FileSystem opened) {
        this.home = home;
        this.release = release;
        this.opened = opened;
    }

    /** The class library of the JDK that this compiler runs on. */
    public static JdkEntry running() {
        int release = supported(Runtime.version().feature(), "the running JDK");
        return new JdkEntry(Path.of(System.getProperty("java.home")), release, null);
    }

    /** The class library of the JDK in this folder. */
    public static JdkEntry at(Path home) {
        int release = supported(releaseOf(home), home.toString());
        try {
            FileSystem jrt = FileSystems.newFileSystem(URI.create("jrt:/"), Map.of("java.home", home.toString()));
            return new JdkEntry(home, release, jrt);
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
            return opened == null ? readLoaded(internalName + ".class") : readFile(internalName + ".class");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Through the module that this virtual machine has open anyway: the file system would read the image a second time. */
    private static byte[] readLoaded(String name) throws IOException {
        try (InputStream in = Object.class.getModule().getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    private byte[] readFile(String name) throws IOException {
        try {
            Path file = base().resolve(name);
            return Files.exists(file) ? Files.readAllBytes(file) : null;
        } catch (InvalidPathException e) {
            return null; // no file system has a file of this name
        }
    }

    private Path base() {
        FileSystem image = opened == null ? FileSystems.getFileSystem(URI.create("jrt:/")) : opened;
        return image.getPath("/modules/java.base");
    }

    @Override
    public List<String> classNames() {
        Path base = base();
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

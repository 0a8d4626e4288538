package skink.images.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The class files of a folder or of a jar, by names that are the same for both. */
final class ClassFiles implements AutoCloseable {
    private final Path root;
    private final FileSystem jar;

    private ClassFiles(Path root, FileSystem jar) {
        this.root = root;
        this.jar = jar;
    }

    static ClassFiles in(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return new ClassFiles(place, null);
        }
        FileSystem jar = FileSystems.newFileSystem(place);
        return new ClassFiles(jar.getPath("/"), jar);
    }

    /** Names relative to the root, with slashes, in no particular order. */
    Stream<String> names() throws IOException {
        return Files.walk(root)
                .filter(file -> file.toString().endsWith(".class"))
                .map(file -> root.relativize(file).toString().replace('\\', '/'));
    }

    InputStream open(String name) throws IOException {
        return Files.newInputStream(root.resolve(name));
    }

    @Override
    public void close() throws IOException {
        if (jar != null) {
            jar.close();
        }
    }
}

package skink.compiler.classfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import skink.compiler.diag.CompileError;
import skink.compiler.subset.Rule;

/** Class files in a folder tree. */
final class FolderEntry implements ClassPathEntry {
    private final Path root;

    FolderEntry(Path root) {
        this.root = root;
    }

    @Override
    public byte[] read(String internalName) {
        Path file;
        try {
            file = root.resolve(internalName + ".class").normalize();
        } catch (InvalidPathException e) {
            return null; // no file system has a file of this name
        }
        if (!file.startsWith(root.normalize()) || !Files.isRegularFile(file)) {
            return null;
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CompileError(Rule.CLASS_PATH.at(file.toString(), 0, "it cannot be read"));
        }
    }

    @Override
    public List<String> classNames() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> root.relativize(f).toString().replace('\\', '/'))
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
        return root.toString();
    }
}

package skink.compiler.classfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import skink.compiler.diag.CompileError;
import skink.compiler.subset.Rule;

/** Class files in a jar. */
final class JarFileEntry implements ClassPathEntry {
    private final Path path;
    private final ZipFile zip;

    JarFileEntry(Path path) throws IOException {
        this.path = path;
        this.zip = new ZipFile(path.toFile());
    }

    @Override
    public byte[] read(String internalName) {
        ZipEntry entry = zip.getEntry(internalName + ".class");
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new CompileError(Rule.CLASS_PATH.at(path + "/" + internalName + ".class", 0, "it cannot be read"));
        }
    }

    @Override
    public List<String> classNames() {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(n -> n.endsWith(".class") && !n.startsWith("META-INF/"))
                .map(n -> n.substring(0, n.length() - ".class".length()))
                .sorted()
                .toList();
    }

    @Override
    public String description() {
        return path.toString();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

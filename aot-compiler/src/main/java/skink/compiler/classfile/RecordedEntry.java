package skink.compiler.classfile;

import java.util.List;
import java.util.Map;

/**
 * An entry that writes down what is read from it: all that a compilation needs to be repeated elsewhere.
 *
 * @param entry the place of the class files
 * @param read is given the bytes of each class that was found, by internal name; the first of a name counts
 */
public record RecordedEntry(ClassPathEntry entry, Map<String, byte[]> read) implements ClassPathEntry {
    @Override
    public byte[] read(String internalName) {
        byte[] bytes = entry.read(internalName);
        if (bytes != null) {
            read.putIfAbsent(internalName, bytes);
        }
        return bytes;
    }

    @Override
    public List<String> classNames() {
        return entry.classNames();
    }

    @Override
    public String description() {
        return entry.description();
    }

    @Override
    public boolean isJdk() {
        return entry.isJdk();
    }

    @Override
    public void close() {
        entry.close();
    }
}

package skink.compiler.classfile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Class files given as bytes: tools and tests that compile in memory. */
public final class MemoryEntry implements ClassPathEntry {
    private final TreeMap<String, byte[]> classes;

    /** {@code classes} maps internal names to class files. */
    public MemoryEntry(Map<String, byte[]> classes) {
        this.classes = new TreeMap<>(classes);
    }

    @Override
    public byte[] read(String internalName) {
        return classes.get(internalName);
    }

    @Override
    public List<String> classNames() {
        return List.copyOf(classes.keySet());
    }

    @Override
    public String description() {
        return "memory";
    }
}

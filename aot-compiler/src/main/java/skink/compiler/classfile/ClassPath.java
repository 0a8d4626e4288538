package skink.compiler.classfile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import skink.compiler.diag.CompileError;
import skink.compiler.subset.Rule;

/**
 * Where class files are looked for: the program's entries in order, then the JDK's java.base.
 *
 * <p>An entry cannot hide a class of the JDK: packages of java.base are looked up there first.
 */
public final class ClassPath implements AutoCloseable {
    /** A class file and the place it was found in. */
    record Found(byte[] bytes, ClassPathEntry entry) {}

    private final List<ClassPathEntry> entries;
    private final JdkEntry jdk;
    /** What was looked for: a class is asked for as itself, as a supertype and as a header. */
    private final Map<String, Optional<Found>> known = new HashMap<>();

    public ClassPath(List<? extends ClassPathEntry> entries, JdkEntry jdk) {
        this.entries = List.copyOf(entries);
        this.jdk = jdk;
    }

    /** The entries of a class path as the command line writes it; an entry that does not exist is an error. */
    public static List<ClassPathEntry> parse(String path) {
        List<ClassPathEntry> entries = new ArrayList<>();
        for (String part : path.split(File.pathSeparator)) {
            if (!part.isEmpty()) {
                entries.add(open(Path.of(part)));
            }
        }
        return entries;
    }

    /** The folder or jar as an entry. */
    public static ClassPathEntry open(Path path) {
        if (Files.isDirectory(path)) {
            return new FolderEntry(path);
        }
        try {
            return new JarFileEntry(path);
        } catch (IOException e) {
            String problem = Files.exists(path) ? "it is neither a folder nor a jar" : "it does not exist";
            throw new CompileError(Rule.CLASS_PATH.at(path.toString(), 0, problem));
        }
    }

    /** The program's entries, without the JDK. */
    public List<ClassPathEntry> entries() {
        return entries;
    }

    /** The feature release of the class library. */
    public int release() {
        return jdk.release();
    }

    /** The class file of this internal name, or null. */
    Found find(String internalName) {
        return known.computeIfAbsent(internalName, name -> Optional.ofNullable(lookUp(name)))
                .orElse(null);
    }

    private Found lookUp(String internalName) {
        byte[] library = isJdkName(internalName) ? jdk.read(internalName) : null;
        if (library != null) {
            return new Found(library, jdk);
        }
        for (ClassPathEntry entry : entries) {
            byte[] bytes = entry.read(internalName);
            if (bytes != null) {
                return new Found(bytes, entry);
            }
        }
        return null;
    }

    private static boolean isJdkName(String name) {
        return name.startsWith("java/")
                || name.startsWith("jdk/")
                || name.startsWith("sun/")
                || name.startsWith("javax/");
    }

    @Override
    public void close() {
        entries.forEach(ClassPathEntry::close);
        jdk.close();
    }
}

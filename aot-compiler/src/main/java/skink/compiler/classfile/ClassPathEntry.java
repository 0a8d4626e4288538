package skink.compiler.classfile;

import java.util.List;

/** One place where class files lie. */
public interface ClassPathEntry extends AutoCloseable {
    /** The bytes of the class with this internal name, or null if it is not here. */
    byte[] read(String internalName);

    /** The internal names of all classes here, sorted. */
    List<String> classNames();

    /** How messages name the place. */
    String description();

    /** Whether the classes come from the JDK: these are not verified again and may have newer versions. */
    default boolean isJdk() {
        return false;
    }

    @Override
    default void close() {}
}

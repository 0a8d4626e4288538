package skink.images.build;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import skink.compiler.classfile.ClassPath;
import skink.compiler.classfile.ClassPathEntry;
import skink.compiler.classfile.ClassSource;
import skink.compiler.classfile.JdkEntry;

/** The compiler trusts the classes of its own run-time system: here they are verified as those of a program are. */
class RuntimeClassesTest {
    @Test
    void everyClassOfTheRunTimeSystemIsValid() {
        List<ClassPathEntry> entries = new ArrayList<>();
        GuestClasses.base().forEach(path -> entries.add(ClassPath.open(path)));
        try (ClassPath path = new ClassPath(entries, JdkEntry.running())) {
            ClassSource untrusted = new ClassSource(path);
            for (ClassPathEntry entry : path.entries()) {
                assertFalse(entry.classNames().isEmpty(), entry.description());
                for (String name : entry.classNames()) {
                    assertNotNull(untrusted.apply(name), name);
                }
            }
        }
    }
}

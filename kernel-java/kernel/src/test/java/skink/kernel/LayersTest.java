package skink.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The order of the kernel's packages, as {@code skink.kernel}'s description gives it, and what the kernel may use. */
class LayersTest {
    private static final String ROOT = "skink.kernel.";
    private static final List<String> LAYERS = List.of(
            "arch.i386",
            "console",
            "lock",
            "clock",
            "smp",
            "bootinfo",
            "acpi",
            "power",
            "debug",
            "proc",
            "sched",
            "space",
            "ipc",
            "irq",
            "life",
            "grant",
            "kcall",
            "entry",
            "selftest",
            "start");
    private static final List<String> OUTSIDE = List.of("java.lang", "skink.magic", "skink.abi.", "skink.runtime");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("skink.kernel");

    private static int layerOf(JavaClass type) {
        return LAYERS.indexOf(type.getPackageName().substring(ROOT.length()));
    }

    @Test
    void everyPackageHasALayer() {
        assertTrue(classes.size() > 50, "scanned " + classes.size());
        Set<String> found = new TreeSet<>();
        for (JavaClass type : classes) {
            if (type.getPackageName().startsWith(ROOT)) {
                found.add(type.getPackageName().substring(ROOT.length()));
            }
        }
        assertEquals(new TreeSet<>(LAYERS), found);
    }

    @Test
    void noLayerImportsAHigherOne() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (target.getPackageName().startsWith(ROOT) && layerOf(target) > layerOf(type)) {
                    wrong.add(type.getName() + " -> " + target.getName());
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void theKernelUsesOnlyTheLanguageMagicAbiAndRuntime() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                String name = target.getName();
                boolean allowed = target.isPrimitive()
                        || name.startsWith(ROOT)
                        || OUTSIDE.stream().anyMatch(name::startsWith);
                if (!allowed) {
                    wrong.add(type.getName() + " -> " + name);
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }
}

package skink.harness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The harness sees a guest through its line and in no other way.
 */
class ArchitectureTest {
    private static final int LEAST_CLASSES = 40;
    private static JavaClasses classes;

    @BeforeAll
    static void scan() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("skink.harness");
        assertTrue(classes.size() >= LEAST_CLASSES, () -> "only " + classes.size() + " classes were scanned");
    }

    @Test
    void nothingOfGuestOrCompilerIsSeen() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "skink.kernel..",
                        "skink.compiler..",
                        "skink.aot..",
                        "skink.runtime..",
                        "skink.magic..",
                        "skink.boot..",
                        "skink.images..")
                .check(classes);
    }

    @Test
    void verdictIsPure() {
        noClasses()
                .that()
                .resideInAPackage("skink.harness.guest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.netty..", "java.io..", "java.nio..", "java.net..", "java.time..")
                .check(classes);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("skink.harness.(*)..").should().beFreeOfCycles().check(classes);
    }
}

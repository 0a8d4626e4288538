package skink.images;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walls between the rooms, over every module at once. */
class RoomsTest {
    private static final int FEWEST_CLASSES = 200;
    private static JavaClasses all;

    @BeforeAll
    static void scan() {
        all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("skink");
        assertTrue(
                all.size() >= FEWEST_CLASSES, "only " + all.size() + " classes were scanned: the rules prove nothing");
    }

    @Test
    void magicKnowsOnlyTheJavaLanguage() {
        classes()
                .that()
                .resideInAPackage("skink.magic..")
                .and()
                .resideOutsideOfPackage("skink.magic.sim..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("skink.magic..", "java.lang.."))
                .check(all);
    }

    @Test
    void kernelSeesOnlyAbiRuntimeAndMagic() {
        classes()
                .that()
                .resideInAPackage("skink.kernel..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "skink.kernel..", "skink.abi..", "skink.runtime..", "skink.magic..", "java.lang.."))
                .check(all);
    }

    @Test
    void nobodyButItsSimulationImportsTheKernel() {
        noClasses()
                .that()
                .resideOutsideOfPackages("skink.kernel..", "skink.simulation..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("skink.kernel..")
                .check(all);
    }

    @Test
    void compilerSeesNoGuestCode() {
        noClasses()
                .that()
                .resideInAPackage("skink.compiler..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "skink.magic..",
                        "skink.abi..",
                        "skink.runtime..",
                        "skink.kernel..",
                        "skink.user..",
                        "skink.servers..",
                        "skink.tests..",
                        "skink.programs..",
                        "skink.boot..",
                        "skink.harness..",
                        "skink.images..")
                .check(all);
    }

    @Test
    void harnessSeesNeitherCompilerNorGuestBeyondTheTestProtocol() {
        noClasses()
                .that()
                .resideInAPackage("skink.harness..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "skink.compiler..",
                        "skink.kernel..",
                        "skink.runtime..",
                        "skink.magic..",
                        "skink.boot..",
                        "skink.images..",
                        "skink.abi.boot..")
                .check(all);
    }

    @Test
    void userLibrarySeesOnlyAbiAndMagic() {
        classes()
                .that()
                .resideInAPackage("skink.user..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "skink.user..",
                        "skink.abi..",
                        "skink.magic..",
                        "java.lang..",
                        "java.nio.charset..",
                        "java.util.."))
                .check(all);
    }

    @Test
    void abiSeesOnlyMagic() {
        classes()
                .that()
                .resideInAPackage("skink.abi..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("skink.abi..", "skink.magic..", "java.lang.."))
                .check(all);
    }

    @Test
    void everyProtocolHasItsStubs() {
        List<JavaClass> protocols = all.stream()
                .filter(type -> type.isAnnotatedWith("skink.abi.protocol.Protocol"))
                .toList();
        assertFalse(protocols.isEmpty());
        for (JavaClass protocol : protocols) {
            assertTrue(
                    all.contain("skink.user.protocol." + protocol.getSimpleName() + "Client"),
                    protocol.getSimpleName() + " is missing among the @Stubs of skink.user.protocol");
        }
    }

    @Test
    void ordinaryProgramsUseNoMagic() {
        noClasses()
                .that()
                .resideInAnyPackage("skink.programs..", "skink.tests..")
                .and()
                .resideOutsideOfPackages("skink.tests.hostile..", "skink.tests.vm..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("skink.magic..")
                .check(all);
    }

    @Test
    void serversSeeOnlyTheUserLibraryAbiAndRuntime() {
        classes()
                .that()
                .resideInAPackage("skink.servers..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "skink.servers..", "skink.user..", "skink.abi..", "skink.runtime..", "java.."))
                .check(all);
    }

    @Test
    void driversSeeOnlyTheUserLibraryAbiRuntimeAndMagic() {
        classes()
                .that()
                .resideInAPackage("skink.drivers..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "skink.drivers..", "skink.user..", "skink.abi..", "skink.runtime..", "skink.magic..", "java.."))
                .check(all);
    }

    @Test
    void noServerSeesAnother() {
        slices().matching("skink.servers.(*)..").should().notDependOnEachOther().check(all);
        slices().matching("skink.drivers.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(all);
    }

    @Test
    void nobodyButTheSimulationImportsAServer() {
        noClasses()
                .that()
                .resideOutsideOfPackages("skink.servers..", "skink.simulation..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("skink.servers..")
                .check(all);
    }

    @Test
    void compilerRoomsFormNoCycle() {
        slices().matching("skink.compiler.(*)..").should().beFreeOfCycles().check(all);
    }

    @Test
    void kernelRoomsFormNoCycle() {
        slices().matching("skink.kernel.(*)..").should().beFreeOfCycles().check(all);
    }
}

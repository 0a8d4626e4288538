package skink.harness.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import skink.harness.machine.Accelerator.HostFacts;

/**
 * AUTO takes KVM only where everything speaks for it.
 */
class AcceleratorTest {
    private static final String INTEL = "model name\t: x\nflags\t\t: fpu vme vmx sse2\n";
    private static final String AMD = "flags\t\t: fpu svm\n";
    private static final String NEITHER = "flags\t\t: fpu svm_lock avmx sse2\nmodel name\t: vmx\n";

    private static Accelerator auto(boolean device, String cpuInfo, String... modules) {
        return Accelerator.AUTO
                .on(new HostFacts(device, cpuInfo, Set.of(modules)))
                .accelerator();
    }

    @Test
    void hardwareWithItsModuleIsKvm() {
        assertEquals(Accelerator.KVM, auto(true, INTEL, "kvm", "kvm_intel"));
        assertEquals(Accelerator.KVM, auto(true, AMD, "kvm", "kvm_amd"));
    }

    @Test
    void doubtIsTcg() {
        assertEquals(Accelerator.TCG, auto(false, INTEL, "kvm", "kvm_intel"));
        assertEquals(Accelerator.TCG, auto(true, NEITHER, "kvm", "kvm_intel"));
        assertEquals(Accelerator.TCG, auto(true, INTEL, "kvm", "kvm_pvm"));
        assertEquals(Accelerator.TCG, auto(true, ""));
    }

    @Test
    void explicitWishIsObeyed() {
        HostFacts nothing = new HostFacts(false, "", Set.of());
        assertEquals(Accelerator.KVM, Accelerator.KVM.on(nothing).accelerator());
        assertEquals(Accelerator.TCG, Accelerator.TCG.on(nothing).accelerator());
    }
}

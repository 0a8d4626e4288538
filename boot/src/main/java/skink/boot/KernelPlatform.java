package skink.boot;

import java.util.List;
import skink.abi.boot.CpuArea;
import skink.compiler.driver.Platform;
import skink.compiler.link.LinkLayout;
import skink.compiler.link.LinkedImage;
import skink.compiler.link.Linker;
import skink.compiler.world.Profile;

/** The target of a kernel: ring 0 of a PC, started by a Multiboot loader, entered through the boot routines. */
public final class KernelPlatform implements Platform {
    private final List<String> entryPointClasses;

    /**
     * A kernel whose doors are the {@code @EntryPoint} methods of these classes, given as {@code pkg/Name}; together they
     * define the {@code KERNEL_} symbols of {@link skink.abi.boot.BootSymbols}.
     */
    public KernelPlatform(List<String> entryPointClasses) {
        this.entryPointClasses = List.copyOf(entryPointClasses);
    }

    @Override
    public String name() {
        return "skink-kernel";
    }

    @Override
    public Profile profile() {
        return Profile.KERNEL;
    }

    @Override
    public LinkLayout layout() {
        return BootCode.layout();
    }

    @Override
    public void addRoutines(Linker linker) {
        BootCode.addTo(linker);
    }

    @Override
    public void check(LinkedImage image) {
        BootCode.check(image);
    }

    @Override
    public int stackBytes() {
        return CpuArea.STACK_BYTES;
    }

    @Override
    public List<String> entryPointClasses() {
        return entryPointClasses;
    }
}

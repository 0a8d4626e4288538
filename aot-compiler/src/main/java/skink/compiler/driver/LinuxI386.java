package skink.compiler.driver;

import java.util.List;
import skink.compiler.link.LinkLayout;
import skink.compiler.link.Linker;
import skink.compiler.world.Profile;

/** The target {@code linux-i386}: a static executable that needs nothing but the kernel's system calls. */
public final class LinuxI386 implements Platform {
    @Override
    public String name() {
        return "linux-i386";
    }

    @Override
    public Profile profile() {
        return Profile.PROGRAM;
    }

    @Override
    public LinkLayout layout() {
        return LinkLayout.linuxI386("_start");
    }

    @Override
    public void addRoutines(Linker linker) {
        LinuxRoutines.addTo(linker);
    }

    @Override
    public int stackBytes() {
        return 0;
    }

    @Override
    public List<String> entryPointClasses() {
        return List.of("skink/runtime/LinuxStart", "skink/runtime/LinuxSignals");
    }
}

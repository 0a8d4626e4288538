package skink.boot.user;

import java.util.List;
import skink.abi.user.UserSpace;
import skink.compiler.driver.Platform;
import skink.compiler.driver.ProcessRoutines;
import skink.compiler.link.LinkLayout;
import skink.compiler.link.LinkedImage;
import skink.compiler.link.Linker;
import skink.compiler.world.Profile;

/** The target {@code skink}: a process of our own system. */
public final class UserPlatform implements Platform {
    /** As {@code --target} names it. */
    public static final String NAME = "skink";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Profile profile() {
        return Profile.PROGRAM;
    }

    @Override
    public LinkLayout layout() {
        return LinkLayout.process("_start", UserSpace.PROGRAM_BASE, UserSpace.DATA_BASE);
    }

    @Override
    public void addRoutines(Linker linker) {
        ProcessRoutines.addTo(linker);
        ProcessRoutines.add(linker, FaultEntry.fragment());
    }

    @Override
    public int stackBytes() {
        return 0;
    }

    @Override
    public List<String> entryPointClasses() {
        return List.of("skink/runtime/SkinkStart", "skink/runtime/SkinkFaults");
    }

    /** The data must end below the heap. */
    @Override
    public void check(LinkedImage image) {
        long end = image.symbol("__program_end").address();
        if (end > UserSpace.HEAP_BASE) {
            throw new IllegalArgumentException("the program's data take " + (end - UserSpace.DATA_BASE)
                    + " bytes; there is room for " + (UserSpace.HEAP_BASE - UserSpace.DATA_BASE));
        }
    }
}

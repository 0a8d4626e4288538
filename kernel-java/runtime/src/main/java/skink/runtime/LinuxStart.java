package skink.runtime;

import skink.magic.Address;
import skink.magic.Compact;
import skink.magic.EntryPoint;

/** Where a {@code linux-i386} program begins: makes Linux its host. */
@Compact
final class LinuxStart {
    private static final LinuxHost HOST = new LinuxHost();
    private static final LinuxMemory MEMORY = new LinuxMemory();

    private LinuxStart() {}

    /** Never returns. */
    @EntryPoint("skink_start")
    static void start(Address initialStack) {
        Start.run(initialStack, HOST, MEMORY);
    }
}

package skink.runtime;

import skink.magic.Address;
import skink.magic.Compact;
import skink.magic.EntryPoint;

/** Where a process of our own system begins: makes its kernel the host. */
@Compact
final class SkinkStart {
    private static final SkinkHost HOST = new SkinkHost();
    private static final SkinkMemory MEMORY = new SkinkMemory();

    private SkinkStart() {}

    /** Never returns. */
    @EntryPoint("skink_start")
    static void start(Address initialStack) {
        Start.run(initialStack, HOST, MEMORY);
    }
}

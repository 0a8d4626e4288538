package skink.kernel.entry;

import skink.abi.boot.BootSymbols;
import skink.kernel.debug.Panic;
import skink.magic.Address;
import skink.magic.EntryPoint;

/** The double-fault task's Java method: runs on a stack of its own, interrupts off. */
public final class DoubleFaultEntry {
    private DoubleFaultEntry() {}

    /** Never returns; {@code area} is the processor's {@code CpuArea}. */
    @EntryPoint(BootSymbols.KERNEL_DOUBLE_FAULT)
    public static void doubleFault(Address area) {
        Panic.atDoubleFault(area);
    }
}

package skink.kernel.arch.i386;

import skink.abi.boot.BootSymbols;
import skink.abi.boot.MemoryMapAbi;
import skink.magic.Address;

/** The page directory in which only the kernel is mapped. */
public final class KernelSpace {
    private KernelSpace() {}

    /** Its physical address. */
    public static int directory() {
        return Address.ofSymbol(BootSymbols.PAGE_DIRECTORY).toInt() - MemoryMapAbi.KERNEL_BASE;
    }
}

package skink.boot;

import skink.abi.boot.Multiboot;
import skink.compiler.link.Fragment;
import skink.compiler.link.Symbol;
import skink.compiler.target.i386.Assembler;

/**
 * The headers by which a loader recognises the kernel: Multiboot 1 for QEMU and BIOS loaders, Multiboot 2 for UEFI.
 *
 * <p>Both leave loading to the ELF program headers. The second asks for nothing: memory map and RSDP come unasked.
 */
final class MultibootHeaders {
    private static final int ALIGN_MODULES = 1;
    private static final int WANT_MEMORY_MAP = 2;
    private static final int ARCHITECTURE_I386 = 0;
    private static final int HEADER2_BYTES = 24;
    private static final int HEADER2_ALIGNMENT = 8;
    private static final int END_TAG_BYTES = 8;

    private MultibootHeaders() {}

    static Fragment fragment() {
        Assembler a = new Assembler();
        a.align(HEADER2_ALIGNMENT, 0);
        a.dd(
                Multiboot.HEADER_MAGIC_2,
                ARCHITECTURE_I386,
                HEADER2_BYTES,
                -(Multiboot.HEADER_MAGIC_2 + ARCHITECTURE_I386 + HEADER2_BYTES));
        a.dw(0, 0);
        a.dd(END_TAG_BYTES);
        int flags = ALIGN_MODULES | WANT_MEMORY_MAP;
        a.dd(Multiboot.HEADER_MAGIC_1, flags, -(Multiboot.HEADER_MAGIC_1 + flags));
        return a.finish(Symbol.object("multiboot_headers"));
    }
}

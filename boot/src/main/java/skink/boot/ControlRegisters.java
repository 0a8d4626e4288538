package skink.boot;

import static skink.compiler.target.i386.Gpr.EAX;

import skink.compiler.link.Symbol;
import skink.compiler.target.i386.Assembler;
import skink.compiler.target.i386.Imm;
import skink.compiler.target.i386.Reference;

/** How every processor switches paging on: the same control registers, whatever firmware left in them. */
final class ControlRegisters {
    /** PE, MP, ET, NE, WP, PG; caches on: CD and NW, which are set after a reset, stay out. */
    private static final int CR0 = 0x8001_0033;
    /** PSE: page size extensions; OSFXSR and OSXMMEXCPT: SSE, for programs. */
    private static final int CR4 = 0x610;

    private ControlRegisters() {}

    /** Loads a page directory and switches paging and write protection on; changes EAX. */
    static void enablePaging(Assembler a, Symbol pageDirectory) {
        a.mov(EAX, CR4);
        a.movToControl(4, EAX);
        loadDirectory(a, pageDirectory);
        a.mov(EAX, CR0);
        a.movToControl(0, EAX);
    }

    /** Loads a page directory; changes EAX. */
    static void loadDirectory(Assembler a, Symbol pageDirectory) {
        a.mov(EAX, Imm.of(Reference.physical(pageDirectory)));
        a.movToControl(3, EAX);
    }
}

package skink.compiler.link.dwarf;

/** The i386 registers; the order is DWARF's numbering (System V ABI, Intel386 supplement, 4th edition, figure 2.14). */
public enum DwarfRegister {
    EAX,
    ECX,
    EDX,
    EBX,
    ESP,
    EBP,
    ESI,
    EDI,
    /** The return address. */
    EIP,
    EFLAGS;

    int number() {
        return ordinal();
    }
}

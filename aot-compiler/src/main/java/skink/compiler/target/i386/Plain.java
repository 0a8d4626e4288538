package skink.compiler.target.i386;

/**
 * Instructions without operands.
 *
 * <p>Those whose name says a size (CWD and CDQ, PUSHFW and PUSHFD) share one opcode and are told apart by the
 * operand-size prefix.
 */
public enum Plain {
    CBW(0x98, Width.WORD),
    CWDE(0x98, Width.DWORD),
    CWD(0x99, Width.WORD),
    CDQ(0x99, Width.DWORD),
    SAHF(0x9E),
    LAHF(0x9F),
    CLC(0xF8),
    STC(0xF9),
    CMC(0xF5),
    CLD(0xFC),
    STD(0xFD),
    CLI(0xFA),
    STI(0xFB),
    HLT(0xF4),
    INT3(0xCC),
    UD2(0x0F0B),
    PAUSE(0xF30090),
    PUSHFW(0x9C, Width.WORD),
    PUSHFD(0x9C, Width.DWORD),
    POPFW(0x9D, Width.WORD),
    POPFD(0x9D, Width.DWORD),
    PUSHAW(0x60, Width.WORD),
    PUSHAD(0x60, Width.DWORD),
    POPAW(0x61, Width.WORD),
    POPAD(0x61, Width.DWORD),
    IRETW(0xCF, Width.WORD),
    IRETD(0xCF, Width.DWORD),
    CLTS(0x0F06),
    WBINVD(0x0F09),
    WRMSR(0x0F30),
    RDTSC(0x0F31),
    RDMSR(0x0F32),
    RDPMC(0x0F33),
    SYSENTER(0x0F34),
    SYSEXIT(0x0F35),
    CPUID(0x0FA2),
    LFENCE(0x0FAEE8),
    MFENCE(0x0FAEF0),
    SFENCE(0x0FAEF8),
    FCHS(0xD9E0),
    FABS(0xD9E1),
    FLD1(0xD9E8),
    FLDL2T(0xD9E9),
    FLDL2E(0xD9EA),
    FLDPI(0xD9EB),
    FLDLG2(0xD9EC),
    FLDLN2(0xD9ED),
    FLDZ(0xD9EE),
    F2XM1(0xD9F0),
    FYL2X(0xD9F1),
    FPTAN(0xD9F2),
    FPATAN(0xD9F3),
    FPREM1(0xD9F5),
    FPREM(0xD9F8),
    FYL2XP1(0xD9F9),
    FSQRT(0xD9FA),
    FSINCOS(0xD9FB),
    FRNDINT(0xD9FC),
    FSCALE(0xD9FD),
    FSIN(0xD9FE),
    FCOS(0xD9FF),
    FNCLEX(0xDBE2),
    FNINIT(0xDBE3),
    /** Status word to AX. */
    FNSTSW(0xDFE0);

    private final int opcode;
    private final Width width;

    Plain(int opcode) {
        this(opcode, Encoder.NO_WIDTH);
    }

    Plain(int opcode, Width width) {
        this.opcode = opcode;
        this.width = width;
    }

    int opcode() {
        return opcode;
    }

    Width width() {
        return width;
    }
}

package skink.compiler.target.i386;

/** SSE and SSE2 instructions whose target is an XMM register and whose source is one, or memory. */
public enum Sse {
    MOVSS(0xF30F10, 0xF30F11),
    MOVSD(0xF20F10, 0xF20F11),
    MOVAPS(0x0F28, 0x0F29),
    MOVUPS(0x0F10, 0x0F11),
    MOVAPD(0x660F28, 0x660F29),
    MOVUPD(0x660F10, 0x660F11),
    MOVDQA(0x660F6F, 0x660F7F),
    MOVDQU(0xF30F6F, 0xF30F7F),
    /** The low eight bytes; the rest of the target becomes zero. */
    MOVQ(0xF30F7E, 0x660FD6),
    SQRTSS(0xF30F51),
    SQRTSD(0xF20F51),
    ADDSS(0xF30F58),
    ADDSD(0xF20F58),
    MULSS(0xF30F59),
    MULSD(0xF20F59),
    SUBSS(0xF30F5C),
    SUBSD(0xF20F5C),
    MINSS(0xF30F5D),
    MINSD(0xF20F5D),
    DIVSS(0xF30F5E),
    DIVSD(0xF20F5E),
    MAXSS(0xF30F5F),
    MAXSD(0xF20F5F),
    UCOMISS(0x0F2E),
    UCOMISD(0x660F2E),
    COMISS(0x0F2F),
    COMISD(0x660F2F),
    CVTSS2SD(0xF30F5A),
    CVTSD2SS(0xF20F5A),
    CVTDQ2PS(0x0F5B),
    CVTDQ2PD(0xF30FE6),
    CVTPS2PD(0x0F5A),
    CVTPD2PS(0x660F5A),
    ADDPD(0x660F58),
    SUBPD(0x660F5C),
    ANDPS(0x0F54),
    ANDPD(0x660F54),
    ANDNPS(0x0F55),
    ANDNPD(0x660F55),
    ORPS(0x0F56),
    ORPD(0x660F56),
    XORPS(0x0F57),
    XORPD(0x660F57),
    PAND(0x660FDB),
    PANDN(0x660FDF),
    POR(0x660FEB),
    PXOR(0x660FEF),
    PCMPEQB(0x660F74),
    PCMPEQW(0x660F75),
    PCMPEQD(0x660F76),
    PADDD(0x660FFE),
    PSUBD(0x660FFA),
    PADDQ(0x660FD4),
    PSUBQ(0x660FFB),
    PMULUDQ(0x660FF4),
    PSRLQ(0x660FD3),
    PSLLQ(0x660FF3),
    UNPCKLPS(0x0F14),
    UNPCKLPD(0x660F14),
    UNPCKHPD(0x660F15),
    PUNPCKLDQ(0x660F62),
    PUNPCKLQDQ(0x660F6C);

    static final int NO_STORE = 0;

    private final int opcode;
    private final int storeOpcode;

    Sse(int opcode) {
        this(opcode, 0);
    }

    Sse(int opcode, int storeOpcode) {
        this.opcode = opcode;
        this.storeOpcode = storeOpcode;
    }

    int opcode() {
        return opcode;
    }

    /** Opcode of the form whose target is memory, or {@link #NO_STORE}. */
    int storeOpcode() {
        return storeOpcode;
    }
}

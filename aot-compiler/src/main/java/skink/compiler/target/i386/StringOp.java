package skink.compiler.target.i386;

/** String instructions: they work on DS:[ESI] and ES:[EDI] and count in ECX when repeated. */
public enum StringOp {
    INSB(0x6C),
    INSW(0x6D, Width.WORD),
    INSD(0x6D, Width.DWORD),
    OUTSB(0x6E),
    OUTSW(0x6F, Width.WORD),
    OUTSD(0x6F, Width.DWORD),
    MOVSB(0xA4),
    MOVSW(0xA5, Width.WORD),
    MOVSD(0xA5, Width.DWORD),
    CMPSB(0xA6),
    CMPSW(0xA7, Width.WORD),
    CMPSD(0xA7, Width.DWORD),
    STOSB(0xAA),
    STOSW(0xAB, Width.WORD),
    STOSD(0xAB, Width.DWORD),
    LODSB(0xAC),
    LODSW(0xAD, Width.WORD),
    LODSD(0xAD, Width.DWORD),
    SCASB(0xAE),
    SCASW(0xAF, Width.WORD),
    SCASD(0xAF, Width.DWORD);

    private final int opcode;
    private final Width width;

    StringOp(int opcode) {
        this(opcode, Width.BYTE);
    }

    StringOp(int opcode, Width width) {
        this.opcode = opcode;
        this.width = width;
    }

    int opcode() {
        return opcode;
    }

    Width width() {
        return width;
    }

    /** Whether repeating it until a comparison fails makes sense. */
    boolean compares() {
        return switch (this) {
            case CMPSB, CMPSW, CMPSD, SCASB, SCASW, SCASD -> true;
            default -> false;
        };
    }
}

package skink.compiler.target.i386;

import static skink.compiler.target.i386.Width.BYTE;
import static skink.compiler.target.i386.Width.DWORD;
import static skink.compiler.target.i386.Width.WORD;

/** A general register, or the 16-bit or 8-bit part of one; the order within a width is the encoding. */
public enum Gpr implements Rm {
    EAX(DWORD),
    ECX(DWORD),
    EDX(DWORD),
    EBX(DWORD),
    ESP(DWORD),
    EBP(DWORD),
    ESI(DWORD),
    EDI(DWORD),
    AX(WORD),
    CX(WORD),
    DX(WORD),
    BX(WORD),
    SP(WORD),
    BP(WORD),
    SI(WORD),
    DI(WORD),
    AL(BYTE),
    CL(BYTE),
    DL(BYTE),
    BL(BYTE),
    AH(BYTE),
    CH(BYTE),
    DH(BYTE),
    BH(BYTE);

    private static final Gpr[] ALL = values();
    private final Width width;

    Gpr(Width width) {
        this.width = width;
    }

    /** The 32-bit register of the encoding 0..7. */
    public static Gpr of(int number) {
        return ALL[checked(number)];
    }

    private static int checked(int number) {
        if (number < 0 || number > 7) {
            throw new IllegalArgumentException("no general register has the number " + number);
        }
        return number;
    }

    /** Encoding, 0..7. */
    public int number() {
        return ordinal() & 7;
    }

    @Override
    public Width width() {
        return width;
    }

    /** Whether the 32-bit register has a byte part: EAX, ECX, EDX, EBX. */
    public boolean hasByte() {
        return width == BYTE || number() < 4;
    }

    /** The low byte of EAX, ECX, EDX or EBX, or of their 16-bit parts; refused for the others. */
    public Gpr as8() {
        if (width == BYTE) {
            return this;
        }
        if (!hasByte()) {
            throw new IllegalArgumentException(this + " has no byte register");
        }
        return ALL[16 + number()];
    }

    /** The low 16 bits of the 32-bit register that holds this part. */
    public Gpr as16() {
        return ALL[8 + wideNumber()];
    }

    /** The whole 32-bit register that holds this part. */
    public Gpr as32() {
        return ALL[width == BYTE ? number() & 3 : number()];
    }

    private int wideNumber() {
        return as32().number();
    }
}

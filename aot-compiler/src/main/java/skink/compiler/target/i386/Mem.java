package skink.compiler.target.i386;

import java.util.Objects;
import skink.compiler.link.Symbol;

/**
 * A memory operand {@code segment:[reference + base + index*scale + disp]}.
 *
 * <p>Made by the factories and refined by the {@code with} methods; {@code Mem.at(EBX, ECX, 4, 8).as8()} is
 * {@code byte ptr [ebx+ecx*4+8]}. Base and index are both 32-bit or both 16-bit registers; the 16-bit forms are those
 * of the 8086 (BX or BP, plus SI or DI, no scale).
 *
 * @param base or null
 * @param index or null; never ESP
 * @param scale 1, 2, 4 or 8
 * @param disp number added
 * @param reference address added, or null
 * @param segment override, or null for the default segment
 * @param width size of the operand where no register says it; a register operand overrules it
 */
public record Mem(Gpr base, Gpr index, int scale, int disp, Reference reference, Sreg segment, Width width)
        implements Rm, XmmRm {

    public Mem {
        Objects.requireNonNull(width);
        if (Integer.bitCount(scale) != 1 || scale < 1 || scale > 8) {
            throw new IllegalArgumentException("scale is not 1, 2, 4 or 8: " + scale);
        }
        if (isWord(base) || isWord(index)) {
            check16(base, index, scale);
        } else {
            check32(base, index);
        }
    }

    private static boolean isWord(Gpr register) {
        return register != null && register.width() == Width.WORD;
    }

    private static void check32(Gpr base, Gpr index) {
        if (index == Gpr.ESP) {
            throw new IllegalArgumentException("ESP cannot be an index");
        }
        if (base != null && base.width() != Width.DWORD || index != null && index.width() != Width.DWORD) {
            throw new IllegalArgumentException("not an address: base " + base + ", index " + index);
        }
    }

    private static void check16(Gpr base, Gpr index, int scale) {
        boolean goodIndex = index == null || index == Gpr.SI || index == Gpr.DI;
        boolean goodBase = base == Gpr.BX || base == Gpr.BP || index == null && (base == Gpr.SI || base == Gpr.DI);
        if (!goodIndex || !goodBase || scale != 1) {
            throw new IllegalArgumentException(
                    "not a 16-bit address: base " + base + ", index " + index + ", scale " + scale);
        }
    }

    /** {@code [base]}. */
    public static Mem at(Gpr base) {
        return at(base, 0);
    }

    /** {@code [base + disp]}. */
    public static Mem at(Gpr base, int disp) {
        return at(Objects.requireNonNull(base), null, 1, disp);
    }

    /** {@code [base + index*scale + disp]}; base or index may be null. */
    public static Mem at(Gpr base, Gpr index, int scale, int disp) {
        return new Mem(base, index, scale, disp, null, null, Width.DWORD);
    }

    /** {@code [address]}. */
    public static Mem absolute(int address) {
        return at(null, null, 1, address);
    }

    /** {@code [symbol]}. */
    public static Mem at(Symbol symbol) {
        return at(Reference.to(symbol));
    }

    /** {@code [reference]}. */
    public static Mem at(Reference reference) {
        return absolute(0).with(reference);
    }

    /** {@code [reference + index*scale]}: an element of a table. */
    public static Mem table(Reference reference, Gpr index, int scale) {
        return at(null, Objects.requireNonNull(index), scale, 0).with(reference);
    }

    /** The same operand, {@code delta} bytes further. */
    public Mem plus(int delta) {
        return new Mem(base, index, scale, disp + delta, reference, segment, width);
    }

    /** The same operand with an address added. */
    public Mem with(Reference newReference) {
        return new Mem(base, index, scale, disp, newReference, segment, width);
    }

    /** The same operand in another segment. */
    public Mem with(Sreg newSegment) {
        return new Mem(base, index, scale, disp, reference, newSegment, width);
    }

    /** The same operand of another size. */
    public Mem with(Width newWidth) {
        return new Mem(base, index, scale, disp, reference, segment, newWidth);
    }

    /** The byte at this address. */
    public Mem as8() {
        return with(Width.BYTE);
    }

    /** The 16 bits at this address. */
    public Mem as16() {
        return with(Width.WORD);
    }

    /** The 32 bits at this address. */
    public Mem as32() {
        return with(Width.DWORD);
    }

    boolean isAbsolute() {
        return base == null && index == null;
    }

    boolean hasWordRegisters() {
        return isWord(base) || isWord(index);
    }

    /** The segment that the processor uses without an override: SS for stack addresses, else DS. */
    Sreg defaultSegment() {
        return base == Gpr.ESP || base == Gpr.EBP || base == Gpr.BP ? Sreg.SS : Sreg.DS;
    }
}

package skink.compiler.target.i386;

import skink.compiler.link.Symbol;

/**
 * An immediate operand: a number, or an address plus a number.
 *
 * @param value the number
 * @param reference the address added to it, or null
 */
public record Imm(int value, Reference reference) {
    /** A plain number. */
    public static Imm of(int value) {
        return new Imm(value, null);
    }

    /** The virtual address of a symbol. */
    public static Imm of(Symbol symbol) {
        return new Imm(0, Reference.to(symbol));
    }

    /** An address. */
    public static Imm of(Reference reference) {
        return new Imm(0, reference);
    }

    /** The same address, {@code delta} further. */
    public Imm plus(int delta) {
        return new Imm(value + delta, reference);
    }

    boolean isNumber() {
        return reference == null;
    }
}

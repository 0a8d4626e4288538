package skink.compiler.target.i386;

import java.util.Objects;
import skink.compiler.link.Symbol;

/**
 * What an address field of an instruction or a data word refers to, when that is not a number yet.
 *
 * @param symbol the symbol referred to, or null
 * @param label the label referred to, or null; exactly one of the two is given
 * @param mode how the address is computed
 * @param origin for {@link Mode#ORIGIN} the address at which the code's first byte will run
 */
public record Reference(Symbol symbol, Label label, Mode mode, int origin) {
    /** How the address is computed. */
    public enum Mode {
        /** The linked (virtual) address. */
        VIRTUAL,
        /** The load (physical) address. */
        PHYSICAL,
        /** A label's offset plus a fixed origin, for code that is copied before it runs; needs no relocation. */
        ORIGIN
    }

    public Reference {
        Objects.requireNonNull(mode);
        if ((symbol == null) == (label == null)) {
            throw new IllegalArgumentException("a reference names either a symbol or a label");
        }
        if (mode == Mode.ORIGIN && label == null) {
            throw new IllegalArgumentException("only a label can be relative to an origin");
        }
    }

    /** The virtual address of a symbol. */
    public static Reference to(Symbol symbol) {
        return new Reference(symbol, null, Mode.VIRTUAL, 0);
    }

    /** The virtual address of a label. */
    public static Reference to(Label label) {
        return new Reference(null, label, Mode.VIRTUAL, 0);
    }

    /** The physical address of a symbol. */
    public static Reference physical(Symbol symbol) {
        return new Reference(symbol, null, Mode.PHYSICAL, 0);
    }

    /** The physical address of a label. */
    public static Reference physical(Label label) {
        return new Reference(null, label, Mode.PHYSICAL, 0);
    }

    /** The address of a label once the code has been copied to {@code origin}. */
    public static Reference at(int origin, Label label) {
        return new Reference(null, label, Mode.ORIGIN, origin);
    }
}

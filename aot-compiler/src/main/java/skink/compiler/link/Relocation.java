package skink.compiler.link;

import java.util.Objects;

/**
 * A field of a fragment that the linker fills in when addresses are known.
 *
 * <p>The bytes of the field before linking are ignored: the addend stands here.
 *
 * @param offset byte offset of the field in its fragment
 * @param kind how the value is computed and how wide the field is
 * @param symbol what the field refers to
 * @param addend added to the symbol's address, modulo 2<sup>32</sup>
 */
public record Relocation(int offset, Kind kind, Symbol symbol, int addend) {
    /** The computations; S is the symbol's address, A the addend, P the address of the field. */
    public enum Kind {
        /** S + A, 32 bits. */
        ABS32(4),
        /** S + A - P, 32 bits; a call's addend is -4, since the displacement counts from the field's end. */
        REL32(4),
        /** Load (physical) address of S, plus A, 32 bits. */
        PHYS32(4),
        /** S + A, 16 bits, for real-mode code; refused unless it is below 64 KiB. */
        ABS16(2);

        private final int sizeBytes;

        Kind(int sizeBytes) {
            this.sizeBytes = sizeBytes;
        }

        /** Width of the field. */
        public int sizeBytes() {
            return sizeBytes;
        }
    }

    public Relocation {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(symbol);
        if (offset < 0) {
            throw new IllegalArgumentException("negative relocation offset " + offset + " for " + symbol);
        }
    }

    /** The address {@code symbol + addend} as a word at {@code offset}. */
    public static Relocation abs32(int offset, Symbol symbol, int addend) {
        return new Relocation(offset, Kind.ABS32, symbol, addend);
    }
}

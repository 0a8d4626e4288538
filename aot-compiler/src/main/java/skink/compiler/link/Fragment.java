package skink.compiler.link;

import java.util.List;

/**
 * A piece of code or data that the linker places as a whole: one compiled method, one object, one assembler routine.
 *
 * @param bytes contents; not copied, so not to be changed afterwards
 * @param alignment of the first byte, a power of two
 * @param relocations fields to fill in, in any order, not overlapping
 * @param definitions symbols that lie in this fragment
 */
public record Fragment(byte[] bytes, int alignment, List<Relocation> relocations, List<Definition> definitions) {
    /**
     * Says that a symbol lies at an offset of its fragment.
     *
     * @param offset byte offset, at most the fragment's size
     * @param size bytes covered, may be 0
     */
    public record Definition(Symbol symbol, int offset, int size) {}

    public Fragment {
        if (Integer.bitCount(alignment) != 1) {
            throw new IllegalArgumentException("alignment is not a power of two: " + alignment);
        }
        relocations = List.copyOf(relocations);
        definitions = List.copyOf(definitions);
        for (Relocation r : relocations) {
            if (r.offset() > bytes.length - r.kind().sizeBytes()) {
                throw new IllegalArgumentException("relocation against " + r.symbol() + " at " + r.offset()
                        + " exceeds the " + bytes.length + " bytes of its fragment");
            }
        }
        for (Definition d : definitions) {
            if (d.offset < 0 || d.size < 0 || d.size > bytes.length - d.offset) {
                throw new IllegalArgumentException("symbol " + d.symbol + " exceeds its fragment");
            }
        }
    }

    /** A fragment that is covered by one symbol. */
    public static Fragment of(Symbol symbol, byte[] bytes, int alignment, List<Relocation> relocations) {
        return new Fragment(bytes, alignment, relocations, List.of(new Definition(symbol, 0, bytes.length)));
    }
}

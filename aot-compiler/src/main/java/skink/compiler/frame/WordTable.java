package skink.compiler.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import skink.compiler.link.Fragment;
import skink.compiler.link.Relocation;
import skink.compiler.link.Symbol;

/** A growing table of 4-byte little-endian words, some of which are addresses that the linker fills in. */
final class WordTable {
    private static final int WORD_BYTES = 4;
    private static final int FIRST_CAPACITY_BYTES = 1024;

    private byte[] bytes = new byte[FIRST_CAPACITY_BYTES];
    private int size;
    private final List<Relocation> relocations = new ArrayList<>();

    /** The byte offset at which the next word goes. */
    int sizeBytes() {
        return size;
    }

    void add(int word) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        for (int i = 0; i < WORD_BYTES; i++) {
            bytes[size++] = (byte) (word >>> 8 * i);
        }
    }

    /** A word that becomes the address {@code symbol + addend}. */
    void addAddress(Symbol symbol, int addend) {
        relocations.add(Relocation.abs32(size, symbol, addend));
        add(0);
    }

    Fragment fragment() {
        return new Fragment(Arrays.copyOf(bytes, size), WORD_BYTES, relocations, List.of());
    }
}

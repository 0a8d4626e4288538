package skink.compiler.link.dwarf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import skink.compiler.link.Fragment;
import skink.compiler.link.Relocation;
import skink.compiler.link.Symbol;

/** Collects the bytes and relocations of a debug section. */
final class DwarfBytes {
    private byte[] bytes = new byte[256];
    private int size;
    private final List<Relocation> relocations = new ArrayList<>();

    int size() {
        return size;
    }

    void u8(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) value;
    }

    void u16(int value) {
        u8(value);
        u8(value >> 8);
    }

    void u32(int value) {
        u16(value);
        u16(value >> 16);
    }

    void bytes(int... values) {
        for (int value : values) {
            u8(value);
        }
    }

    /** Unsigned LEB128. */
    void uleb(int value) {
        int rest = value;
        while (rest >>> 7 != 0) {
            u8(rest | 0x80);
            rest >>>= 7;
        }
        u8(rest);
    }

    /** Signed LEB128. */
    void sleb(int value) {
        int rest = value;
        while (rest != rest << 25 >> 25) {
            u8(rest | 0x80);
            rest >>= 7;
        }
        u8(rest & 0x7F);
    }

    /** A NUL-terminated string. */
    void string(String text) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            u8(b);
        }
        u8(0);
    }

    /** The address {@code symbol + addend}. */
    void address(Symbol symbol, int addend) {
        relocations.add(Relocation.abs32(size, symbol, addend));
        u32(0);
    }

    /** Starts a length field that counts the bytes behind it; {@link #endLength} fills it in. */
    int startLength() {
        u32(0);
        return size;
    }

    /** Ends the unit whose contents start at {@code start}. */
    void endLength(int start) {
        int length = size - start;
        for (int i = 0; i < 4; i++) {
            bytes[start - 4 + i] = (byte) (length >> 8 * i);
        }
    }

    /** Fills with a byte until {@code size - start} is a multiple of the alignment. */
    void align(int start, int alignment, int fill) {
        while ((size - start) % alignment != 0) {
            u8(fill);
        }
    }

    Fragment fragment() {
        return new Fragment(Arrays.copyOf(bytes, size), 1, relocations, List.of());
    }
}

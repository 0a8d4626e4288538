package skink.compiler.imageheap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import skink.compiler.link.Fragment;
import skink.compiler.link.Relocation;
import skink.compiler.link.Symbol;

/** The bytes of one fragment under construction, little-endian, with the addresses that the linker fills in. */
final class Words {
    static final int WORD_BYTES = 4;

    private final ByteBuffer bytes;
    private final List<Relocation> relocations = new ArrayList<>();

    Words(int sizeBytes) {
        bytes = ByteBuffer.allocate(sizeBytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    void putByte(int offset, int value) {
        bytes.put(offset, (byte) value);
    }

    void putShort(int offset, int value) {
        bytes.putShort(offset, (short) value);
    }

    void putInt(int offset, int value) {
        bytes.putInt(offset, value);
    }

    void putLong(int offset, long value) {
        bytes.putLong(offset, value);
    }

    /** The address of a symbol, or 0 for null. */
    void putAddress(int offset, String symbol) {
        if (symbol != null) {
            relocations.add(Relocation.abs32(offset, Symbol.address(symbol), 0));
        }
    }

    /**
     * A primitive value, boxed as {@code BuildHeap} says, in the width of a field or element with this descriptor;
     * every reference type stands for {@code skink.magic.Address} here.
     */
    void putPrimitive(int offset, String descriptor, Object value) {
        switch (descriptor.charAt(0)) {
            case 'Z', 'B' -> putByte(offset, (Integer) value);
            case 'S', 'C' -> putShort(offset, (Integer) value);
            case 'J' -> putLong(offset, (Long) value);
            case 'F' -> putInt(offset, Float.floatToRawIntBits((Float) value));
            case 'D' -> putLong(offset, Double.doubleToRawLongBits((Double) value));
            default -> putInt(offset, (Integer) value);
        }
    }

    /** How many bytes a field or element with this descriptor takes. */
    static int sizeOf(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'Z', 'B' -> 1;
            case 'S', 'C' -> 2;
            case 'J', 'D' -> 8;
            default -> 4;
        };
    }

    /** Whether such a field or element holds a reference to an object. */
    static boolean isReference(String descriptor) {
        char first = descriptor.charAt(0);
        return first == '[' || first == 'L' && !descriptor.equals("Lskink/magic/Address;");
    }

    /** The fragment, covered by one local symbol. */
    Fragment fragment(String symbol, int alignment) {
        return Fragment.of(Symbol.object(symbol).local(), bytes.array(), alignment, relocations);
    }
}

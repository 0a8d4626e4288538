package skink.compiler.lir;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Names of floating-point constants in read-only data; the name tells the content, so that equal constants are one.
 *
 * <p>{@code float:} and {@code double:} with the bits in hexadecimal, {@code mask:} for 16 bytes of which the bits are the
 * lower 8 bytes and the rest is 0. Whoever links defines each name that is used.
 */
public final class FloatConstants {
    private static final String FLOAT = "float:";
    private static final String DOUBLE = "double:";
    private static final String MASK = "mask:";

    private FloatConstants() {}

    public static String ofFloat(int bits) {
        return FLOAT + String.format("%08x", bits);
    }

    public static String ofDouble(long bits) {
        return DOUBLE + String.format("%016x", bits);
    }

    public static String ofMask(long bits) {
        return MASK + String.format("%016x", bits);
    }

    public static boolean isConstant(String symbol) {
        return symbol.startsWith(FLOAT) || symbol.startsWith(DOUBLE) || symbol.startsWith(MASK);
    }

    /** Whether the constant is a single word. */
    public static boolean isFloat(String symbol) {
        return symbol.startsWith(FLOAT);
    }

    /** The bytes of the constant that the name stands for; their number is also the alignment. */
    public static byte[] contents(String symbol) {
        long bits = Long.parseUnsignedLong(symbol.substring(symbol.indexOf(':') + 1), 16);
        int size = symbol.startsWith(FLOAT) ? 4 : symbol.startsWith(DOUBLE) ? 8 : 16;
        ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        if (size == 4) {
            buffer.putInt((int) bits);
        } else {
            buffer.putLong(bits);
        }
        return buffer.array();
    }
}

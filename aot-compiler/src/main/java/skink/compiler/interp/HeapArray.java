package skink.compiler.interp;

import java.lang.reflect.Array;
import skink.compiler.world.ArrayType;

/** An array; its elements are in a Java array of the matching type, {@code byte[]} for boolean, {@code Object[]} for references. */
public final class HeapArray extends GuestObject {
    final Object data;
    final int length;
    /** Whether nobody can write to the array after the initialiser of its class: the values of an enum, a switch map. */
    boolean frozen;

    HeapArray(TypeInfo info, int owner, Object data) {
        super(info, owner);
        this.data = data;
        this.length = Array.getLength(data);
    }

    /** A Java array of zeros that can hold the elements of {@code type}. */
    static Object storage(ArrayType type, int length) {
        return switch (type.element().descriptor().charAt(0)) {
            case 'Z', 'B' -> new byte[length];
            case 'S' -> new short[length];
            case 'C' -> new char[length];
            case 'I' -> new int[length];
            case 'J' -> new long[length];
            case 'F' -> new float[length];
            case 'D' -> new double[length];
            default -> new Object[length];
        };
    }

    public ArrayType arrayType() {
        return (ArrayType) info.type;
    }

    public int length() {
        return length;
    }

    /** Element {@code index}, boxed as {@code BuildHeap} says. */
    public Object element(int index) {
        if (data instanceof Object[] references) {
            return AddressValue.unboxed(references[index], arrayType().element().descriptor());
        }
        if (data instanceof byte[] bytes) {
            return (int) bytes[index];
        }
        if (data instanceof short[] shorts) {
            return (int) shorts[index];
        }
        if (data instanceof char[] chars) {
            return (int) chars[index];
        }
        return Array.get(data, index);
    }
}

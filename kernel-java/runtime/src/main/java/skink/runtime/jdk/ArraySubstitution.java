package skink.runtime.jdk;

import skink.magic.Address;
import skink.magic.Substitution;
import skink.runtime.Heap;
import skink.runtime.TypeDescriptor;
import skink.runtime.Types;

/**
 * {@code java.lang.reflect.Array}: new arrays of types that the program describes, their lengths and elements.
 *
 * <p>Reading widens the element, writing widens the value, as the language does; anything else is an
 * {@code IllegalArgumentException}.
 */
@Substitution(target = "java.lang.reflect.Array", mode = Substitution.Mode.WHOLE)
final class ArraySubstitution {
    private ArraySubstitution() {}

    public static Object newInstance(Class<?> componentType, int length) {
        return Heap.allocateArray(arrayType(ClassSubstitution.descriptorOf(componentType)), length);
    }

    public static Object newInstance(Class<?> componentType, int... lengths) {
        if (lengths.length == 0) {
            throw new IllegalArgumentException("Empty dimensions array");
        }
        Address type = ClassSubstitution.descriptorOf(componentType);
        for (int i = 0; i < lengths.length; i++) {
            type = arrayType(type);
        }
        return Heap.allocateMulti(type, lengths);
    }

    private static Address arrayType(Address component) {
        Address type = TypeDescriptor.arrayOf(component);
        if (type.isZero()) {
            throw new UnsupportedOperationException("no array of "
                    + TypeDescriptor.classObject(component).getName() + " was known when the program was compiled");
        }
        return type;
    }

    public static int getLength(Object array) {
        if (array instanceof Object[]) {
            return ((Object[]) array).length;
        } else if (array instanceof int[]) {
            return ((int[]) array).length;
        } else if (array instanceof byte[]) {
            return ((byte[]) array).length;
        } else if (array instanceof char[]) {
            return ((char[]) array).length;
        } else if (array instanceof long[]) {
            return ((long[]) array).length;
        } else if (array instanceof double[]) {
            return ((double[]) array).length;
        } else if (array instanceof float[]) {
            return ((float[]) array).length;
        } else if (array instanceof short[]) {
            return ((short[]) array).length;
        } else if (array instanceof boolean[]) {
            return ((boolean[]) array).length;
        }
        throw notAnArray(array);
    }

    public static Object get(Object array, int index) {
        if (array instanceof Object[]) {
            return ((Object[]) array)[index];
        } else if (array instanceof int[]) {
            return ((int[]) array)[index];
        } else if (array instanceof byte[]) {
            return ((byte[]) array)[index];
        } else if (array instanceof char[]) {
            return ((char[]) array)[index];
        } else if (array instanceof long[]) {
            return ((long[]) array)[index];
        } else if (array instanceof double[]) {
            return ((double[]) array)[index];
        } else if (array instanceof float[]) {
            return ((float[]) array)[index];
        } else if (array instanceof short[]) {
            return ((short[]) array)[index];
        } else if (array instanceof boolean[]) {
            return ((boolean[]) array)[index];
        }
        throw notAnArray(array);
    }

    public static boolean getBoolean(Object array, int index) {
        if (array instanceof boolean[]) {
            return ((boolean[]) array)[index];
        }
        throw mismatch(array);
    }

    public static byte getByte(Object array, int index) {
        if (array instanceof byte[]) {
            return ((byte[]) array)[index];
        }
        throw mismatch(array);
    }

    public static char getChar(Object array, int index) {
        if (array instanceof char[]) {
            return ((char[]) array)[index];
        }
        throw mismatch(array);
    }

    public static short getShort(Object array, int index) {
        return array instanceof short[] ? ((short[]) array)[index] : getByte(array, index);
    }

    public static int getInt(Object array, int index) {
        if (array instanceof int[]) {
            return ((int[]) array)[index];
        }
        return array instanceof char[] ? ((char[]) array)[index] : getShort(array, index);
    }

    public static long getLong(Object array, int index) {
        return array instanceof long[] ? ((long[]) array)[index] : getInt(array, index);
    }

    public static float getFloat(Object array, int index) {
        return array instanceof float[] ? ((float[]) array)[index] : getLong(array, index);
    }

    public static double getDouble(Object array, int index) {
        return array instanceof double[] ? ((double[]) array)[index] : getFloat(array, index);
    }

    public static void set(Object array, int index, Object value) {
        if (array instanceof Object[]) {
            setReference((Object[]) array, index, value);
        } else if (value instanceof Integer) {
            setInt(array, index, (Integer) value);
        } else if (value instanceof Byte) {
            setByte(array, index, (Byte) value);
        } else if (value instanceof Character) {
            setChar(array, index, (Character) value);
        } else if (value instanceof Long) {
            setLong(array, index, (Long) value);
        } else if (value instanceof Double) {
            setDouble(array, index, (Double) value);
        } else if (value instanceof Float) {
            setFloat(array, index, (Float) value);
        } else if (value instanceof Short) {
            setShort(array, index, (Short) value);
        } else if (value instanceof Boolean) {
            setBoolean(array, index, (Boolean) value);
        } else {
            throw mismatch(array);
        }
    }

    private static void setReference(Object[] array, int index, Object value) {
        if (value != null && !Types.canStore(array, value)) {
            throw new IllegalArgumentException("array element type mismatch");
        }
        array[index] = value;
    }

    public static void setBoolean(Object array, int index, boolean value) {
        if (!(array instanceof boolean[])) {
            throw mismatch(array);
        }
        ((boolean[]) array)[index] = value;
    }

    public static void setByte(Object array, int index, byte value) {
        if (array instanceof byte[]) {
            ((byte[]) array)[index] = value;
        } else {
            setShort(array, index, value);
        }
    }

    public static void setChar(Object array, int index, char value) {
        if (array instanceof char[]) {
            ((char[]) array)[index] = value;
        } else {
            setInt(array, index, value);
        }
    }

    public static void setShort(Object array, int index, short value) {
        if (array instanceof short[]) {
            ((short[]) array)[index] = value;
        } else {
            setInt(array, index, value);
        }
    }

    public static void setInt(Object array, int index, int value) {
        if (array instanceof int[]) {
            ((int[]) array)[index] = value;
        } else if (array instanceof double[]) {
            ((double[]) array)[index] = value;
        } else {
            setLong(array, index, value);
        }
    }

    public static void setLong(Object array, int index, long value) {
        if (array instanceof long[]) {
            ((long[]) array)[index] = value;
        } else if (array instanceof double[]) {
            ((double[]) array)[index] = value;
        } else {
            setFloat(array, index, value);
        }
    }

    public static void setFloat(Object array, int index, float value) {
        if (array instanceof float[]) {
            ((float[]) array)[index] = value;
        } else {
            setDouble(array, index, value);
        }
    }

    public static void setDouble(Object array, int index, double value) {
        if (!(array instanceof double[])) {
            throw mismatch(array);
        }
        ((double[]) array)[index] = value;
    }

    private static RuntimeException notAnArray(Object array) {
        return array == null ? new NullPointerException() : new IllegalArgumentException("Argument is not an array");
    }

    private static RuntimeException mismatch(Object array) {
        boolean isArray = array != null && array.getClass().isArray();
        return isArray ? new IllegalArgumentException("argument type mismatch") : notAnArray(array);
    }
}

package skink.runtime.jdk;

import skink.magic.Address;
import skink.magic.Substitution;
import skink.runtime.Heap;
import skink.runtime.TypeDescriptor;

/** {@code java.lang.reflect.Array}: new arrays of types that the program describes, and their lengths. */
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
        if (array == null) {
            throw new NullPointerException();
        }
        throw new IllegalArgumentException("Argument is not an array");
    }
}

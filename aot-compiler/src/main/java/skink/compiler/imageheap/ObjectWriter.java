package skink.compiler.imageheap;

import java.nio.charset.StandardCharsets;
import skink.compiler.interp.HeapArray;
import skink.compiler.world.ClassType;
import skink.compiler.world.ClosedWorld;
import skink.compiler.world.Field;
import skink.compiler.world.JavaType;
import skink.compiler.world.ObjectModel;

/** Writes one heap object as it lies in memory: header, fields or length and elements. */
final class ObjectWriter {
    private static final String ADDRESS = "Lskink/magic/Address;";

    private final ImageHeap image;
    private final ClosedWorld world;

    ObjectWriter(ImageHeap image) {
        this.image = image;
        this.world = image.world();
    }

    Words write(Object object) {
        JavaType type = image.heap().typeOf(object);
        if (!world.describedTypes().contains(type)) {
            throw new IllegalStateException(
                    "I4: an object of type " + type + ", which is not described, is in the image");
        }
        Words words = object instanceof HeapArray array ? array(array) : instance(object, (ClassType) type);
        words.putAddress(ObjectModel.HEADER_TYPE, ImageHeap.typeSymbol(type));
        return words;
    }

    private Words array(HeapArray array) {
        String element = array.arrayType().element().descriptor();
        int elementBytes = Words.sizeOf(element);
        Words words = new Words(alignUp(ObjectModel.ARRAY_ELEMENTS + array.length() * elementBytes));
        words.putInt(ObjectModel.ARRAY_LENGTH, array.length());
        for (int i = 0; i < array.length(); i++) {
            int offset = ObjectModel.ARRAY_ELEMENTS + i * elementBytes;
            if (Words.isReference(element)) {
                words.putAddress(offset, image.symbolOf(array.element(i)));
            } else {
                words.putPrimitive(offset, element, array.element(i));
            }
        }
        return words;
    }

    private Words instance(Object object, ClassType type) {
        Words words = new Words(world.instanceSize(type));
        for (ClassType c = type; c != null; c = c.superClass()) {
            for (Field field : c.fields()) {
                if (!field.isStatic()) {
                    field(words, object, field);
                }
            }
        }
        JavaType described = image.heap().typeOfClassObject(object);
        if (described != null) {
            classAddress(words, type, described);
        }
        if (Immutability.isString(type)) {
            stringHash(words, type, object);
        }
        return words;
    }

    private void field(Words words, Object object, Field field) {
        Object value = image.heap().fieldValue(object, field);
        int offset = world.fieldOffset(field);
        if (Words.isReference(field.descriptor())) {
            words.putAddress(offset, image.symbolOf(value));
        } else {
            words.putPrimitive(offset, field.descriptor(), value);
        }
    }

    /** A Class object's one field of type Address is that of the descriptor. */
    private void classAddress(Words words, ClassType classClass, JavaType described) {
        for (Field field : classClass.fields()) {
            if (!field.isStatic()
                    && field.descriptor().equals(ADDRESS)
                    && world.describedTypes().contains(described)) {
                words.putAddress(world.fieldOffset(field), ImageHeap.typeSymbol(described));
            }
        }
    }

    /** Fills the cached hash, so that the string can lie in read-only memory. */
    private void stringHash(Words words, ClassType type, Object string) {
        int hash = textOf(type, string).hashCode();
        words.putInt(world.fieldOffset(type.declaredField("hash", "I")), hash);
        Field isZero = type.declaredField("hashIsZero", "Z");
        words.putByte(world.fieldOffset(isZero), hash == 0 ? 1 : 0);
    }

    private String textOf(ClassType type, Object string) {
        HeapArray value = (HeapArray) image.heap().fieldValue(string, type.declaredField("value", "[B"));
        byte[] bytes = new byte[value.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (int) (Integer) value.element(i);
        }
        boolean latin1 = image.heap()
                .fieldValue(string, type.declaredField("coder", "B"))
                .equals(0);
        if (latin1) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        char[] chars = new char[bytes.length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (bytes[2 * i] & 0xFF | bytes[2 * i + 1] << 8);
        }
        return new String(chars);
    }

    static int alignUp(int size) {
        return size + ObjectModel.OBJECT_ALIGNMENT - 1 & -ObjectModel.OBJECT_ALIGNMENT;
    }
}

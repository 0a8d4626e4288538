package skink.runtime;

import skink.magic.Address;
import skink.magic.Uninterruptible;

/**
 * Typed reading of type descriptors, which the compiler writes into the image.
 *
 * <p>A descriptor is named by its {@link Address}; it never moves. The layout is that of {@link ObjectModel}.
 */
@Uninterruptible("used while objects are being moved")
public final class TypeDescriptor {
    private TypeDescriptor() {}

    /** The descriptor of the object whose header is at {@code object}. */
    public static Address of(Address object) {
        return object.loadAddress(ObjectModel.HEADER_TYPE);
    }

    /** One of the TYPE_KIND values, with the element code added for primitive types and their arrays. */
    public static int kind(Address type) {
        return type.loadInt(ObjectModel.TYPE_KIND);
    }

    public static boolean isArray(Address type) {
        int kind = kind(type);
        return kind == ObjectModel.TYPE_KIND_REF_ARRAY
                || (kind >= ObjectModel.TYPE_KIND_PRIMITIVE_ARRAY && kind < ObjectModel.TYPE_KIND_PRIMITIVE);
    }

    public static boolean isReferenceArray(Address type) {
        return kind(type) == ObjectModel.TYPE_KIND_REF_ARRAY;
    }

    public static boolean isInterface(Address type) {
        return kind(type) == ObjectModel.TYPE_KIND_INTERFACE;
    }

    /** Whether {@code type} describes {@code int}, {@code void} and so on. */
    public static boolean isPrimitive(Address type) {
        return kind(type) >= ObjectModel.TYPE_KIND_PRIMITIVE;
    }

    /** Where a weak or soft reference has its referent. */
    static int referentOffset(Address type) {
        return referenceOffset(type, 1);
    }

    /** Where it links to the next in a list. */
    static int linkOffset(Address type) {
        return referenceOffset(type, 2);
    }

    /** Where it has its queue. */
    static int queueOffset(Address type) {
        return referenceOffset(type, 3);
    }

    private static int referenceOffset(Address type, int index) {
        Address map = type.loadAddress(ObjectModel.TYPE_REFERENCE_MAP);
        return map.loadInt(map.loadInt() + index << 2);
    }

    /** The descriptor of an array's elements; zero if {@code type} is no array. */
    public static Address element(Address type) {
        return type.loadAddress(ObjectModel.TYPE_ELEMENT);
    }

    /** The descriptor of the array type with elements of this type; zero if the program has none. */
    public static Address arrayOf(Address type) {
        return type.loadAddress(ObjectModel.TYPE_ARRAY_OF);
    }

    /** The superclass's descriptor; zero for {@code Object} and interfaces. */
    public static Address superType(Address type) {
        return type.loadAddress(ObjectModel.TYPE_SUPER);
    }

    /** The {@code java.lang.Class} object, which lies in the image. */
    public static Class<?> classObject(Address type) {
        return (Class<?>) type.loadAddress(ObjectModel.TYPE_CLASS_OBJECT).asObject();
    }

    /** The size in bytes of the object at {@code object}, whose type is {@code type}: a multiple of the alignment. */
    public static int objectSize(Address object, Address type) {
        int size = type.loadInt(ObjectModel.TYPE_SIZE);
        return isArray(type) ? arraySize(object.loadInt(ObjectModel.ARRAY_LENGTH), size) : size;
    }

    /** The size in bytes of an array; requires that it is below 2³¹. */
    public static int arraySize(int length, int log2ElementSize) {
        return alignUp(ObjectModel.ARRAY_ELEMENTS + (length << log2ElementSize));
    }

    /** The smallest multiple of the object alignment that is not below {@code bytes}. */
    public static int alignUp(int bytes) {
        return (bytes + ObjectModel.OBJECT_ALIGNMENT - 1) & -ObjectModel.OBJECT_ALIGNMENT;
    }
}

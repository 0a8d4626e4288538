package skink.runtime;

import skink.magic.Address;
import skink.magic.Uninterruptible;

/** Subtype questions at run time: for casts that no inline test covers, array stores, and {@code Class.isInstance}. */
@Uninterruptible("asked from places that hold addresses of types only")
public final class Types {
    private Types() {}

    /** Whether {@code object}, which is not null, is an instance of {@code type}. */
    public static boolean isInstance(Object object, Address type) {
        return isSubtype(TypeDescriptor.of(Address.ofObject(object)), type);
    }

    /** Whether {@code value} may be stored in {@code array}, whose elements are references; neither is null. */
    public static boolean canStore(Object array, Object value) {
        Address arrayType = TypeDescriptor.of(Address.ofObject(array));
        return isInstance(value, TypeDescriptor.element(arrayType));
    }

    /** Whether every instance of {@code type} is one of {@code other}; a primitive type is a subtype of itself only. */
    public static boolean isSubtype(Address type, Address other) {
        Address sub = type;
        Address sup = other;
        while (!sub.equalTo(sup)) {
            if (TypeDescriptor.isArray(sup)) {
                if (!TypeDescriptor.isReferenceArray(sup) || !TypeDescriptor.isReferenceArray(sub)) {
                    return false;
                }
                sup = TypeDescriptor.element(sup);
                sub = TypeDescriptor.element(sub);
            } else if (TypeDescriptor.isPrimitive(sub) || TypeDescriptor.isPrimitive(sup)) {
                return false;
            } else {
                return TypeDescriptor.isInterface(sup) ? implementsInterface(sub, sup) : isSubclass(sub, sup);
            }
        }
        return true;
    }

    /** Array types have the interval of {@code Object} and the bits of {@code Cloneable} and {@code Serializable}. */
    private static boolean isSubclass(Address sub, Address sup) {
        if (TypeDescriptor.isInterface(sub)) {
            return TypeDescriptor.superType(sup).isZero();
        }
        int number = sub.loadInt(ObjectModel.TYPE_SUBTYPE_LOW);
        return number >= sup.loadInt(ObjectModel.TYPE_SUBTYPE_LOW)
                && number <= sup.loadInt(ObjectModel.TYPE_SUBTYPE_HIGH);
    }

    /** An interface's number is the low end of its interval. */
    private static boolean implementsInterface(Address sub, Address sup) {
        int number = sup.loadInt(ObjectModel.TYPE_SUBTYPE_LOW);
        Address bits = sub.loadAddress(ObjectModel.TYPE_INTERFACE_BITS);
        return (bits.loadInt(number >> 5 << 2) >>> (number & 31) & 1) != 0;
    }
}

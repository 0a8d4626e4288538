package skink.runtime;

import skink.magic.Address;
import skink.magic.Compact;
import skink.magic.NoInline;
import skink.magic.Uninterruptible;

/**
 * {@code System.arraycopy} and {@code Object.clone}: all checks first, worded as HotSpot words them, then the bytes.
 *
 * <p>Here as in the other messages of the run-time system texts are joined by {@code concat}: a builder would come into every
 * program.
 */
public final class ArrayCopy {
    private static final int SMALL_BYTES = 48;

    private ArrayCopy() {}

    /** As {@link System#arraycopy}. */
    public static void copy(Object source, int sourceIndex, Object target, int targetIndex, int length) {
        Address sourceType = typeOf(source);
        Address targetType = typeOf(target);
        if (!sourceType.equalTo(targetType)) {
            checkKinds(sourceType, targetType);
        }
        int sourceLength = lengthOf(source, sourceType);
        int targetLength = lengthOf(target, targetType);
        if ((sourceIndex | targetIndex | length) < 0
                || sourceIndex > sourceLength - length
                || targetIndex > targetLength - length) {
            throw new ArrayIndexOutOfBoundsException(
                    rangeMessage(sourceType, sourceIndex, sourceLength, targetIndex, targetLength, length));
        }
        if (sourceType.equalTo(targetType)
                || Types.isSubtype(TypeDescriptor.element(sourceType), TypeDescriptor.element(targetType))) {
            move(source, sourceIndex, target, targetIndex, length, sourceType.loadInt(ObjectModel.TYPE_SIZE));
            if (TypeDescriptor.isReferenceArray(targetType)) {
                noteReferences(target, targetIndex, length);
            }
        } else {
            copyChecked(source, sourceIndex, target, targetIndex, length);
        }
    }

    /** A copy of {@code original}, an object or array, with the same fields or elements. */
    public static Object cloneOf(Object original) {
        Address type = typeOf(original);
        Object copy =
                TypeDescriptor.isArray(type) ? Heap.allocateArray(type, lengthOf(original, type)) : Heap.allocate(type);
        copyBody(original, copy);
        return copy;
    }

    @Uninterruptible("holds addresses of objects")
    private static void copyBody(Object original, Object copy) {
        Address from = Address.ofObject(original);
        Address to = Address.ofObject(copy);
        int size = TypeDescriptor.objectSize(from, TypeDescriptor.of(from));
        to.plus(ObjectModel.FIRST_FIELD).copyFrom(from.plus(ObjectModel.FIRST_FIELD), size - ObjectModel.FIRST_FIELD);
        Cards.markRange(to, to.plus(size));
    }

    @Uninterruptible("holds addresses of objects")
    @SuppressWarnings("ReturnValueIgnored") // a null check that allocates nothing here
    private static Address typeOf(Object object) {
        object.getClass();
        return TypeDescriptor.of(Address.ofObject(object));
    }

    /** The length of an array; zero for what is none, which {@link #checkKinds} has refused unless both are alike. */
    private static int lengthOf(Object array, Address type) {
        if (!TypeDescriptor.isArray(type)) {
            throw notAnArray("source", type);
        }
        return Address.ofObject(array).loadInt(ObjectModel.ARRAY_LENGTH);
    }

    @NoInline
    @Compact
    private static ArrayStoreException notAnArray(String which, Address type) {
        return new ArrayStoreException("arraycopy: "
                .concat(which)
                .concat(" type ")
                .concat(nameOf(type))
                .concat(" is not an array"));
    }

    @NoInline
    @Compact
    private static void checkKinds(Address sourceType, Address targetType) {
        if (!TypeDescriptor.isArray(sourceType)) {
            throw notAnArray("source", sourceType);
        }
        if (!TypeDescriptor.isArray(targetType)) {
            throw notAnArray("destination", targetType);
        }
        if (!TypeDescriptor.isReferenceArray(sourceType) || !TypeDescriptor.isReferenceArray(targetType)) {
            throw new ArrayStoreException("arraycopy: type mismatch: can not copy "
                    .concat(kindName(sourceType, "[]"))
                    .concat(" into ")
                    .concat(kindName(targetType, "[]")));
        }
    }

    @NoInline
    @Compact
    private static String rangeMessage(
            Address type, int sourceIndex, int sourceLength, int targetIndex, int targetLength, int length) {
        if (sourceIndex < 0) {
            return outside("source index ", Integer.toString(sourceIndex), type, sourceLength);
        }
        if (targetIndex < 0) {
            return outside("destination index ", Integer.toString(targetIndex), type, targetLength);
        }
        if (length < 0) {
            return "arraycopy: length ".concat(Integer.toString(length)).concat(" is negative");
        }
        if (sourceIndex > sourceLength - length) {
            return outside("last source index ", unsigned(sourceIndex + length), type, sourceLength);
        }
        return outside("last destination index ", unsigned(targetIndex + length), type, targetLength);
    }

    @NoInline
    @Compact
    private static String outside(String what, String number, Address type, int arrayLength) {
        String brackets = "[".concat(Integer.toString(arrayLength)).concat("]");
        return "arraycopy: "
                .concat(what)
                .concat(number)
                .concat(" out of bounds for ")
                .concat(kindName(type, brackets));
    }

    private static String unsigned(int number) {
        if (number >= 0) {
            return Integer.toString(number);
        }
        int tens = (number >>> 1) / 5;
        return Integer.toString(tens).concat(Integer.toString(number - 10 * tens));
    }

    @Compact
    private static String kindName(Address arrayType, String brackets) {
        String element =
                TypeDescriptor.isReferenceArray(arrayType) ? "object array" : nameOf(TypeDescriptor.element(arrayType));
        return element.concat(brackets);
    }

    private static String nameOf(Address type) {
        return TypeDescriptor.classObject(type).getTypeName();
    }

    /** Elements in front of the first that does not fit are copied; {@code target} is another array than {@code source}. */
    @NoInline
    @Compact
    private static void copyChecked(Object source, int sourceIndex, Object target, int targetIndex, int length) {
        int fitting = countFitting(source, sourceIndex, target, length);
        move(source, sourceIndex, target, targetIndex, fitting, 2);
        noteReferences(target, targetIndex, fitting);
        if (fitting < length) {
            throw new ArrayStoreException("arraycopy: element type mismatch: can not cast one of the elements of "
                    .concat(source.getClass().getTypeName())
                    .concat(" to the type of the destination array, ")
                    .concat(target.getClass().getComponentType().getTypeName()));
        }
    }

    /** How many elements, counted from {@code sourceIndex}, are in front of the first that does not fit. */
    @Uninterruptible("holds addresses of objects")
    private static int countFitting(Object source, int sourceIndex, Object target, int length) {
        Address element = Address.ofObject(source).plus(ObjectModel.ARRAY_ELEMENTS + (sourceIndex << 2));
        int count = 0;
        while (count < length) {
            Address value = element.loadAddress(count << 2);
            if (!value.isZero() && !Types.canStore(target, value.asObject())) {
                break;
            }
            count++;
        }
        return count;
    }

    @Uninterruptible("holds addresses of objects")
    private static void move(Object source, int sourceIndex, Object target, int targetIndex, int length, int log2Size) {
        Address from = Address.ofObject(source).plus(ObjectModel.ARRAY_ELEMENTS + (sourceIndex << log2Size));
        Address to = Address.ofObject(target).plus(ObjectModel.ARRAY_ELEMENTS + (targetIndex << log2Size));
        int bytes = length << log2Size;
        if (from.below(to) && to.below(from.plus(bytes))) {
            moveDown(from, to, bytes);
        } else if (bytes <= SMALL_BYTES) {
            moveUp(from, to, bytes);
        } else {
            to.copyFrom(from, bytes);
        }
    }

    /** The write barrier of the elements copied. */
    @Uninterruptible("holds addresses of objects")
    private static void noteReferences(Object target, int targetIndex, int length) {
        Address first = Address.ofObject(target).plus(ObjectModel.ARRAY_ELEMENTS + (targetIndex << 2));
        Cards.markRange(first, first.plus(length << 2));
    }

    @Uninterruptible("holds addresses of objects")
    private static void moveUp(Address from, Address to, int bytes) {
        int at = 0;
        for (; at + 4 <= bytes; at += 4) {
            to.store(from.loadInt(at), at);
        }
        for (; at < bytes; at++) {
            to.store(from.loadByte(at), at);
        }
    }

    @NoInline
    @Uninterruptible("holds addresses of objects")
    private static void moveDown(Address from, Address to, int bytes) {
        int at = bytes;
        for (; (at & 3) != 0; at--) {
            to.store(from.loadByte(at - 1), at - 1);
        }
        for (; at > 0; at -= 4) {
            to.store(from.loadInt(at - 4), at - 4);
        }
    }
}

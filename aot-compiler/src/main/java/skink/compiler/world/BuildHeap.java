package skink.compiler.world;

import java.util.List;

/**
 * The objects that exist before the program starts, as the build-time interpreter made them.
 *
 * <p>A heap object is an opaque {@code Object} here; primitive values are boxed as Integer (also boolean, byte, short,
 * char and Address), Long, Float, Double; the null reference is Java's null.
 */
public interface BuildHeap {
    /** Runs the static initialiser of {@code type} (superclasses first) if that can be done now; tells when it runs. */
    ClosedWorld.InitTime initialize(ClassType type);

    /** Why {@link #initialize} answered RUN: one sentence with source position, for messages. */
    String whyNotAtBuild(ClassType type);

    /** The present value of a static field of an initialised class. */
    Object staticValue(Field field);

    /** The one String object for this literal. */
    Object stringLiteral(String text);

    /** The one {@code java.lang.Class} object of this type. */
    Object classObject(JavaType type);

    /** The exact type of a heap object. */
    JavaType typeOf(Object heapObject);

    /** The type that a {@code java.lang.Class} object stands for, or null if the object is none. */
    default JavaType typeOfClassObject(Object heapObject) {
        return null;
    }

    /** The non-null objects that this one refers to, through every field or element, in layout order. */
    List<Object> references(Object heapObject);

    /** The value of an instance field. */
    Object fieldValue(Object heapObject, Field field);

    /**
     * The value of a final instance field for all time; {@code value} may be null.
     *
     * @param value as everywhere in this heap
     */
    record Final(Object value) {}

    /** What a final field will always hold; null if the heap cannot tell. */
    default Final finalField(Object heapObject, Field field) {
        return null;
    }

    /** The length of an array; -1 if the heap cannot tell. */
    default int arrayLength(Object heapObject) {
        return -1;
    }

    /** Whether an initialiser asked where the field is in its object, so that code may write it by its offset. */
    default boolean knowsOffset(Field field) {
        return false;
    }
}

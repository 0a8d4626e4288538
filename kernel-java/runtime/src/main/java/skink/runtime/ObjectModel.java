package skink.runtime;

/**
 * How objects and type descriptors lie in memory. All offsets and sizes are in bytes.
 *
 * <p>The compiler has the same numbers in {@code skink.compiler.world.ObjectModel}; when a world is loaded, each constant
 * here is compared with the one of the same name there, and a difference is an error.
 *
 * <p>An object is a one-word header, the address of its type descriptor, then its fields; an array has its length in
 * the second word and then its elements. A type descriptor is read-only data in the section {@code .types}.
 */
public final class ObjectModel {
    public static final int OBJECT_ALIGNMENT = 8;
    /** The header word. */
    public static final int HEADER_TYPE = 0;
    /** Where the fields of {@code Object}'s direct subclasses may begin. */
    public static final int FIRST_FIELD = 4;

    public static final int ARRAY_LENGTH = 4;
    public static final int ARRAY_ELEMENTS = 8;

    /** The write barrier marks the card of 1 << this bytes that a reference was stored into. */
    public static final int LOG2_CARD_BYTES = 9;
    /** An object of at most this size is young until the next safepoint after its allocation. */
    public static final int ALWAYS_YOUNG_BYTES = 4096;

    /** Size of an instance; for an array type the binary logarithm of the element size. */
    public static final int TYPE_SIZE = 0;
    /** One of the TYPE_KIND values below. */
    public static final int TYPE_KIND = 4;

    public static final int TYPE_KIND_CLASS = 0;
    public static final int TYPE_KIND_INTERFACE = 1;
    public static final int TYPE_KIND_REF_ARRAY = 2;
    /** A class that extends {@code java.lang.ref.Reference}, but is not soft. */
    public static final int TYPE_KIND_WEAK = 3;
    /** {@code java.lang.ref.SoftReference} and its subclasses. */
    public static final int TYPE_KIND_SOFT = 4;
    /** Primitive arrays: this + the class-file element code (4 boolean, 5 char, 6 float, 7 double, 8 byte, 9 short, 10 int, 11 long). */
    public static final int TYPE_KIND_PRIMITIVE_ARRAY = 16;
    /** A primitive type or void, described for class literals only: this + the same code; void is 12. */
    public static final int TYPE_KIND_PRIMITIVE = 32;

    /** Reference to the {@code java.lang.Class} object in the image heap. */
    public static final int TYPE_CLASS_OBJECT = 8;
    /** Preorder number of the class in the class tree; for an array that of Object. */
    public static final int TYPE_SUBTYPE_LOW = 12;

    public static final int TYPE_SUBTYPE_HIGH = 16;
    /** Address of the superclass's descriptor, or 0. */
    public static final int TYPE_SUPER = 20;
    /**
     * Address of a list of words: count, then the offset of each reference field, ascending; for weak and soft references
     * then the offsets of {@code Reference}'s fields referent, link and queue.
     */
    public static final int TYPE_REFERENCE_MAP = 24;
    /** Address of the element type's descriptor for arrays, or 0. */
    public static final int TYPE_ELEMENT = 28;
    /** Address of a bit set of 32-bit words: bit n set if the type implements interface number n. */
    public static final int TYPE_INTERFACE_BITS = 32;
    /** Address of the array type whose element this is, or 0 if no array of it is described. */
    public static final int TYPE_ARRAY_OF = 36;
    /** The first dispatch slot: the address of a method's code. */
    public static final int TYPE_DISPATCH = 40;

    private ObjectModel() {}
}

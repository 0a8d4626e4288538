package skink.compiler.world;

/**
 * The run-time methods that compiled code calls without a call in the source: the one list of them.
 *
 * <p>All are static. Those of {@code Throw} and {@code KernelPanic} never return. {@code Address} parameters named
 * {@code type} are addresses of type descriptors ({@link ObjectModel}). The kernel has no {@code Throw}, {@code Heap},
 * {@code ClassInit} and {@code FloatMath}; a program has no {@code KernelPanic}.
 */
public enum RuntimeMethods {
    /** A null reference was used. */
    THROW_NULL_POINTER("Throw", "nullPointer", "()V"),
    /** (index, length). */
    THROW_ARRAY_INDEX("Throw", "arrayIndex", "(II)V"),
    /** Division by zero. */
    THROW_ARITHMETIC("Throw", "arithmetic", "()V"),
    /** (object, type that it is not an instance of). */
    THROW_CLASS_CAST("Throw", "classCast", "(Ljava/lang/Object;Lskink/magic/Address;)V"),
    /** (value that does not fit). */
    THROW_ARRAY_STORE("Throw", "arrayStore", "(Ljava/lang/Object;)V"),
    /** (exception, not null): unwinds from the caller's frame; what a block of kind THROW does. */
    THROW_EXCEPTION("Throw", "raise", "(Ljava/lang/Throwable;)V"),

    /** The prologue of a method found no room on the stack; called before the frame is made. */
    STACK_OVERFLOW("StackGuard", "overflow", "()V"),

    PANIC_NULL_POINTER("KernelPanic", "nullPointer", "()V"),
    PANIC_ARRAY_INDEX("KernelPanic", "arrayIndex", "(II)V"),
    PANIC_ARITHMETIC("KernelPanic", "arithmetic", "()V"),
    PANIC_CLASS_CAST("KernelPanic", "classCast", "(Ljava/lang/Object;Lskink/magic/Address;)V"),
    PANIC_ARRAY_STORE("KernelPanic", "arrayStore", "(Ljava/lang/Object;)V"),
    /** (exception class name, message or null): what {@code throw new X("message")} does in the kernel. */
    PANIC_THROWN("KernelPanic", "thrown", "(Ljava/lang/String;Ljava/lang/String;)V"),

    /** (type) → a zeroed instance. */
    ALLOCATE("Heap", "allocate", "(Lskink/magic/Address;)Ljava/lang/Object;"),
    /** (array type, length) → a zeroed array; NegativeArraySizeException, OutOfMemoryError. */
    ALLOCATE_ARRAY("Heap", "allocateArray", "(Lskink/magic/Address;I)Ljava/lang/Object;"),
    /** (array type of the whole, the lengths given, outermost first) → nested zeroed arrays. */
    ALLOCATE_MULTI("Heap", "allocateMulti", "(Lskink/magic/Address;[I)Ljava/lang/Object;"),

    /**
     * (initialisation record): runs what the language specification says for the first use of a class. The record is
     * at the symbol {@code init:} + the class's Java name, in writable data: word 0 the state (0 untouched, 1 running,
     * 2 done, 3 failed), word 1 the code of the static initialiser or 0, word 2 the record of the superclass or 0,
     * word 3 the type descriptor. Compiled code calls this only if the state is not 2.
     */
    CLASS_INIT("ClassInit", "initialize", "(Lskink/magic/Address;)V"),

    /** (not null, type) → whether the object is an instance: what no inline test covers, such as arrays of interfaces. */
    IS_INSTANCE("Types", "isInstance", "(Ljava/lang/Object;Lskink/magic/Address;)Z"),
    /** (array, value; neither null) → whether the value fits the element type. */
    CAN_STORE("Types", "canStore", "(Ljava/lang/Object;Ljava/lang/Object;)Z"),

    /** (dividend, divisor, not 0) → quotient; MIN / -1 = MIN. */
    LONG_DIVIDE("LongMath", "divide", "(JJ)J"),
    /** (dividend, divisor, not 0) → remainder; MIN % -1 = 0. */
    LONG_REMAINDER("LongMath", "remainder", "(JJ)J"),

    /** (dividend, divisor) → the remainder of truncated division, exact. */
    FLOAT_REMAINDER("FloatMath", "remainder", "(FF)F"),
    DOUBLE_REMAINDER("FloatMath", "remainder", "(DD)D"),
    /** Saturating conversions, NaN to 0. */
    FLOAT_TO_LONG("FloatMath", "toLong", "(F)J"),
    DOUBLE_TO_LONG("FloatMath", "toLong", "(D)J");

    private static final String PACKAGE = "skink/runtime/";

    private final String owner;
    private final String methodName;
    private final String descriptor;

    RuntimeMethods(String simpleOwner, String methodName, String descriptor) {
        this.owner = PACKAGE + simpleOwner;
        this.methodName = methodName;
        this.descriptor = descriptor;
    }

    /** The internal name of the class that declares the method. */
    public String owner() {
        return owner;
    }

    public String methodName() {
        return methodName;
    }

    public String descriptor() {
        return descriptor;
    }

    /** Whether code under this profile may call the method. */
    public boolean isFor(Profile profile) {
        return switch (owner.substring(PACKAGE.length())) {
            case "KernelPanic" -> profile == Profile.KERNEL;
            case "Throw", "StackGuard", "Heap", "ClassInit", "FloatMath" -> profile == Profile.PROGRAM;
            default -> true;
        };
    }

    /** Whether a call never comes back. */
    public boolean neverReturns() {
        return owner.equals(PACKAGE + "Throw") || owner.equals(PACKAGE + "KernelPanic");
    }

    /** The method in this world; a world without it was not linked against the run-time system. */
    public Method in(World world) {
        Method method = world.requireClass(owner).declaredMethod(methodName, descriptor);
        if (method == null) {
            throw new IllegalStateException("the run-time system has no " + owner + "." + methodName + descriptor);
        }
        return method;
    }

    /** The entry that is this method, or null. */
    public static RuntimeMethods of(Method method) {
        if (!method.owner().internalName().startsWith(PACKAGE)) {
            return null;
        }
        for (RuntimeMethods entry : values()) {
            if (entry.owner.equals(method.owner().internalName())
                    && entry.methodName.equals(method.name())
                    && entry.descriptor.equals(method.descriptor())) {
                return entry;
            }
        }
        return null;
    }
}

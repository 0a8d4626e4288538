package skink.compiler.interp;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;
import skink.compiler.world.ArrayType;
import skink.compiler.world.ClassType;
import skink.compiler.world.Field;
import skink.compiler.world.JavaType;
import skink.compiler.world.Method;
import skink.compiler.world.ObjectModel;
import skink.compiler.world.World;

/**
 * The state of one interpreted machine: stack, types, code, literals; and what instructions and natives share.
 *
 * <p>Guest calls are host calls, so entry points run on a thread with a large stack ({@link #onDeepStack}). A frame is a
 * number, {@link #depth}; per frame the machine keeps its code, its current instruction (for stack traces) and the first
 * free slot above it (where natives and the machine itself may start guest calls).
 */
final class Interpreter {
    static final int MAX_DEPTH = 12_000;
    private static final int STACK_SLOTS = 1 << 19;
    private static final int OVERFLOW_RESERVE_FRAMES = 64;
    private static final int OVERFLOW_RESERVE_SLOTS = 4096;
    private static final long HOST_STACK_BYTES = 1L << 30;
    private static final int CALL_COST = 4;
    /** No array of this length takes {@link #MAX_ARRAY_BYTES}. */
    private static final int ALWAYS_SMALL_LENGTH = 1 << 20;
    /** Larger arrays are out of memory, as they are on the target with its default heap. */
    private static final long MAX_ARRAY_BYTES = 128L << 20;

    final long[] prims = new long[STACK_SLOTS];
    final Object[] refs = new Object[STACK_SLOTS];
    int depth;
    private final Code[] frames = new Code[MAX_DEPTH + OVERFLOW_RESERVE_FRAMES + 1];
    final int[] pcs = new int[frames.length];
    private final int[] tops = new int[frames.length];
    private int maxDepth = MAX_DEPTH;

    final Types types;
    final Linker linker;
    final Initializer initializer;
    final Strings strings;
    private final Natives natives;
    private final BytecodeLoop loop;
    private final Map<Method, Code> codes = new HashMap<>();
    private final long fuelLimit;
    private long fuel;
    private int lastIdentityHash;
    /** The initialiser now running, as owner of new objects; 0 if none. */
    int owner;
    /** Where natives put what the program writes; null while building. */
    HostOutput output;
    /** What the run-time system calls as the program's main method; null while building. */
    Method mainMethod;

    final TraceTable traces = new TraceTable();
    /** Instance fields that an initialiser has asked the offset of, be it one whose effects were undone. */
    final Set<Field> fieldsByOffset = new HashSet<>();

    Interpreter(World world, Natives natives, Initializer.Policy policy, long fuelLimit) {
        this.types = new Types(world);
        this.natives = natives;
        this.fuelLimit = fuelLimit;
        this.fuel = fuelLimit;
        this.linker = new Linker(this);
        this.initializer = new Initializer(this, policy);
        this.strings = new Strings(this);
        this.loop = new BytecodeLoop(this);
    }

    /** Runs {@code work} on a thread whose stack is large enough for {@link #MAX_DEPTH} guest frames. */
    static void onDeepStack(Runnable work) {
        Throwable[] failure = new Throwable[1];
        Thread thread = new Thread(null, work, "interpreter", HOST_STACK_BYTES);
        thread.setUncaughtExceptionHandler((t, e) -> failure[0] = e);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while interpreting", e);
        }
        if (failure[0] instanceof RuntimeException e) {
            throw e;
        }
        if (failure[0] instanceof Error e) {
            throw e;
        }
    }

    /** Forgets all frames and fills the tank: before an evaluation, and after one that was abandoned. */
    void reset() {
        depth = 0;
        maxDepth = MAX_DEPTH;
        owner = 0;
        fuel = fuelLimit;
    }

    // ---- calls

    Code codeOf(Method method) {
        Code code = codes.get(method);
        if (code == null) {
            Natives.Native body = natives.find(method);
            if (body == null && method.isNative()) {
                body = Natives.missing(method);
            }
            code = Decoder.decode(method, body);
            codes.put(method, code);
        }
        return code;
    }

    void call(Code code, int base) {
        if (code.nativeBody != null) {
            code.nativeBody.run(this, base);
        } else {
            loop.run(code, base);
        }
    }

    /** Calls a guest method from native code; arguments are references. The result is at {@link #top}. */
    void callGuest(Method method, Object... arguments) {
        int base = top();
        System.arraycopy(arguments, 0, refs, base, arguments.length);
        call(codeOf(method), base);
    }

    int top() {
        return tops[depth];
    }

    void enter(Code code, int base) {
        int top = base + code.maxLocals + code.maxStack;
        if (depth + 1 >= maxDepth || top >= STACK_SLOTS - OVERFLOW_RESERVE_SLOTS * (maxDepth == MAX_DEPTH ? 1 : 0)) {
            throw stackOverflow();
        }
        depth++;
        frames[depth] = code;
        tops[depth] = top;
        pcs[depth] = 0;
        burn(CALL_COST);
    }

    private GuestThrow stackOverflow() {
        maxDepth = MAX_DEPTH + OVERFLOW_RESERVE_FRAMES;
        try {
            return exception("java/lang/StackOverflowError", null);
        } finally {
            maxDepth = MAX_DEPTH;
        }
    }

    /** Uses up fuel: a backward jump costs the instructions it jumps over, a call a fixed sum. */
    void burn(int instructions) {
        fuel -= instructions;
        if (fuel < 0) {
            throw new FuelExhausted(fuelLimit);
        }
    }

    /** The frames, innermost first. */
    StackTrace stackTrace() {
        StackTrace.Frame[] result = new StackTrace.Frame[depth];
        for (int i = 0; i < depth; i++) {
            Code code = frames[depth - i];
            result[i] = new StackTrace.Frame(code.method, code.lineAt(pcs[depth - i]));
        }
        return new StackTrace(Arrays.asList(result));
    }

    /** The instruction where a handler for {@code throwable} thrown at {@code pc} begins, or -1. */
    int findHandler(Code code, int pc, HeapObject throwable) {
        for (Code.Handler row : code.handlers) {
            if (row.start() <= pc
                    && pc < row.end()
                    && (row.catchType() == null || throwable.info.isSubtypeOf(types.named(row.catchType())))) {
                return row.handler();
            }
        }
        return -1;
    }

    // ---- objects

    HeapObject newObject(TypeInfo type) {
        return new HeapObject(type, owner);
    }

    HeapArray newArray(TypeInfo arrayType, int length) {
        if (length < 0) {
            throw exception("java/lang/NegativeArraySizeException", Integer.toString(length));
        }
        if (length > ALWAYS_SMALL_LENGTH) {
            refuseHugeArray((ArrayType) arrayType.type, length);
        }
        return new HeapArray(arrayType, owner, HeapArray.storage((ArrayType) arrayType.type, length));
    }

    private void refuseHugeArray(ArrayType type, int length) {
        long bytes = ObjectModel.ARRAY_ELEMENTS
                + ((long) length
                        << FieldSlot.log2Size(type.element().descriptor().charAt(0)));
        if (bytes > MAX_ARRAY_BYTES) {
            boolean absurd = length == Integer.MAX_VALUE;
            throw exception(
                    "java/lang/OutOfMemoryError", absurd ? "Requested array size exceeds VM limit" : "Java heap space");
        }
    }

    /** Nested arrays: as many levels as there are lengths, all of which are checked first. */
    HeapArray newMultiArray(TypeInfo type, int[] lengths) {
        for (int length : lengths) {
            if (length < 0) {
                throw exception("java/lang/NegativeArraySizeException", Integer.toString(length));
            }
        }
        return newMultiArray(type, lengths, 0);
    }

    private HeapArray newMultiArray(TypeInfo type, int[] lengths, int level) {
        HeapArray array = newArray(type, lengths[level]);
        if (level + 1 < lengths.length) {
            Object[] elements = (Object[]) array.data;
            for (int i = 0; i < elements.length; i++) {
                elements[i] = newMultiArray(type.element, lengths, level + 1);
            }
        }
        return array;
    }

    HeapArray nonNullArray(Object ref) {
        if (ref == null) {
            throw nullPointer();
        }
        return (HeapArray) ref;
    }

    private HeapArray checkedArray(Object ref, int index) {
        HeapArray array = nonNullArray(ref);
        if (Integer.compareUnsigned(index, array.length) >= 0) {
            throw exception(
                    "java/lang/ArrayIndexOutOfBoundsException",
                    "Index " + index + " out of bounds for length " + array.length);
        }
        return array;
    }

    /** The array, checked for reading element {@code index}. */
    HeapArray readable(Object ref, int index) {
        HeapArray array = checkedArray(ref, index);
        readable(array);
        return array;
    }

    /** Checks that the initialiser now running may look at the elements. */
    void readable(HeapArray array) {
        if (array.owner != owner && !array.frozen) {
            initializer.foreignRead(array, "an element of an array");
        }
    }

    /** The array, checked for writing element {@code index}. */
    HeapArray writable(Object ref, int index) {
        HeapArray array = checkedArray(ref, index);
        writable(array);
        return array;
    }

    void writable(HeapArray array) {
        if (array.owner != owner) {
            initializer.foreignWrite(array, "an element of an array");
        }
    }

    HeapObject readable(HeapObject object, FieldSlot field) {
        if (object == null) {
            throw nullPointer();
        }
        if (object.owner != owner && field.mutable) {
            initializer.foreignRead(object, field.field.toString());
        }
        return object;
    }

    HeapObject writable(HeapObject object, FieldSlot field) {
        if (object == null) {
            throw nullPointer();
        }
        if (object.owner != owner && !field.isCache()) {
            initializer.foreignWrite(object, field.field.toString());
        }
        return object;
    }

    void storeByte(HeapArray array, int index, int value) {
        boolean isBoolean = array.arrayType().element().descriptor().equals("Z");
        ((byte[]) array.data)[index] = (byte) (isBoolean ? value & 1 : value);
    }

    void storeRef(HeapArray array, int index, Object value) {
        if (value instanceof GuestObject object && !object.info.isSubtypeOf(array.info.element)) {
            throw exception("java/lang/ArrayStoreException", object.info.binaryName());
        }
        ((Object[]) array.data)[index] = value;
    }

    boolean isInstance(Object ref, TypeInfo type) {
        return ref instanceof GuestObject object && object.info.isSubtypeOf(type);
    }

    void checkCast(Object ref, TypeInfo type) {
        if (ref instanceof GuestObject object && !object.info.isSubtypeOf(type)) {
            throw exception("java/lang/ClassCastException", CastText.of(object.info, type));
        }
    }

    int identityHash(GuestObject object) {
        if (object.identityHash == 0) {
            lastIdentityHash = (lastIdentityHash * 0x5DEECE6D + 0xB) & 0x7FFF_FFFF | 1;
            object.identityHash = lastIdentityHash;
        }
        return object.identityHash;
    }

    HeapObject classObject(TypeInfo type) {
        if (type.classObject == null) {
            type.classObject = ClassObjects.make(this, type);
        }
        return type.classObject;
    }

    /** The type that a guest Class object stands for. */
    TypeInfo typeOfClass(Object classObject) {
        if (classObject == null) {
            throw nullPointer();
        }
        return (TypeInfo) ((HeapObject) classObject).hostData;
    }

    /** The object of a String or Class constant in bytecode. */
    Object constantObject(Object constant) {
        if (constant instanceof String text) {
            return strings.literal(text);
        }
        String descriptor = ((Type) constant).getDescriptor();
        return classObject(types.of(types.world().ofDescriptor(descriptor)));
    }

    /** The code that runs when {@code method} is called on an object of this type. */
    Code select(Method method, TypeInfo receiver) {
        Code code = receiver.selected().get(method);
        if (code == null) {
            Method target = types.world().select(method, receiver.classType);
            if (target == null) {
                throw exception("java/lang/AbstractMethodError", method.toString());
            }
            code = codeOf(target);
            receiver.selected().put(method, code);
        }
        return code;
    }

    // ---- exceptions

    int divisor(int value) {
        if (value == 0) {
            throw exception("java/lang/ArithmeticException", "/ by zero");
        }
        return value;
    }

    long divisor(long value) {
        if (value == 0) {
            throw exception("java/lang/ArithmeticException", "/ by zero");
        }
        return value;
    }

    GuestThrow nullPointer() {
        return exception("java/lang/NullPointerException", null);
    }

    GuestThrow thrown(Object throwable) {
        if (throwable == null) {
            return nullPointer();
        }
        return new GuestThrow(
                (HeapObject) throwable, initializer.isBuilding() ? stackTrace().place() : null);
    }

    /** Makes a guest exception of this class by its constructor for a message, or without one if that is null. */
    GuestThrow exception(String internalName, String message) {
        TypeInfo type = types.named(internalName);
        initializer.ensure(type);
        HeapObject throwable = newObject(type);
        Method constructor =
                ((ClassType) type.type).declaredMethod("<init>", message == null ? "()V" : "(Ljava/lang/String;)V");
        if (constructor == null) {
            throw new NotAtBuildTime("it throws " + type + ", which has no such constructor");
        }
        if (message == null) {
            callGuest(constructor, throwable);
        } else {
            callGuest(constructor, throwable, strings.make(message));
        }
        return thrown(throwable);
    }

    /** The refusal to evaluate something while building, with the place in the guest program. */
    NotAtBuildTime refusal(String reason) {
        return new NotAtBuildTime(reason + stackTrace().place());
    }

    /** Where a field of this world lives. */
    FieldSlot slotOf(Field field) {
        return types.of((JavaType) field.owner()).slot(field);
    }
}

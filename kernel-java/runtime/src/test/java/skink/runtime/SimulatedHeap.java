package skink.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import skink.abi.user.UserSpace;
import skink.magic.Address;
import skink.magic.sim.MemoryDevice;
import skink.magic.sim.SimulatedCpu;
import skink.magic.sim.SimulatedMachine;

/**
 * The collector on simulated memory: type descriptors and an image laid out by hand, {@link #ROOTS} root words, and the
 * allocation that compiled code does.
 */
final class SimulatedHeap extends RootSource implements MemorySource {
    static final int ROOTS = 24;

    private static final int ROOT_WORDS = 0x1000;
    private static final int TYPES = 0x10_0000;
    private static final int TYPE_BYTES = 0x80;
    private static final int TYPE_COUNT = 5;
    private static final int IMAGE = UserSpace.DATA_BASE;
    private static final int IMAGE_PAIRS = 40;
    private static final int PAIR_BYTES = 16;
    private static final int MAPPINGS = UserSpace.HEAP_BASE + 0x100_0000;
    private static final int INT_CODE = 10;

    final SimulatedMachine machine = new SimulatedMachine(1, 1);
    private final MemorySource memory;
    /** What the host promises at most. */
    int mostPromised = Integer.MAX_VALUE;

    private int nextType = TYPES;
    private int nextMapping = MAPPINGS;
    /** References at 4 and 12, and an int at 8. */
    Address pairType;

    Address referenceArrayType;
    Address intArrayType;
    /** Referent at 4, link at 8, queue at 12. */
    Address weakType;

    Address softType;

    /** On memory that is there when it is touched. */
    SimulatedHeap() {
        memory = this;
    }

    /** In the heap range of a process of our own system; what is behind the range cannot be accessed. */
    SimulatedHeap(int rangeBytes) {
        memory = new SkinkMemory();
        machine.memory().write(UserSpace.MESSAGE_PAGE + UserSpace.INFO_HEAP_BYTES, 4, rangeBytes);
        machine.attachMemory(UserSpace.HEAP_BASE + rangeBytes, MAPPINGS, new Unmapped());
    }

    private static final class Unmapped implements MemoryDevice {
        @Override
        public long load(SimulatedCpu cpu, int offset, int widthBytes) {
            throw new AssertionError("a load " + offset + " bytes behind the heap range");
        }

        @Override
        public void store(SimulatedCpu cpu, int offset, int widthBytes, long value) {
            throw new AssertionError("a store " + offset + " bytes behind the heap range");
        }
    }

    /** Runs with the machine installed and an empty heap of this limit. */
    void run(int limitBytes, Runnable body) {
        machine.defineSymbol("__image_hashes_start", IMAGE);
        machine.defineSymbol("__image_hashes_end", IMAGE);
        machine.defineSymbol("__image_start", IMAGE);
        machine.defineSymbol("__image_end", IMAGE + IMAGE_PAIRS * PAIR_BYTES);
        machine.defineSymbol("__types_start", TYPES);
        machine.defineSymbol("__types_end", TYPES + TYPE_COUNT * TYPE_BYTES);
        machine.run(() -> {
            pairType = type(ObjectModel.TYPE_KIND_CLASS, PAIR_BYTES, 2, 4, 12);
            referenceArrayType = type(ObjectModel.TYPE_KIND_REF_ARRAY, 2, 0);
            intArrayType = type(ObjectModel.TYPE_KIND_PRIMITIVE_ARRAY + INT_CODE, 2, 0);
            weakType = type(ObjectModel.TYPE_KIND_WEAK, 16, 3, 4, 8, 12, 4, 8, 12);
            softType = type(ObjectModel.TYPE_KIND_SOFT, 16, 3, 4, 8, 12, 4, 8, 12);
            for (int i = 0; i < IMAGE_PAIRS; i++) {
                imagePair(i).store(pairType);
            }
            BuildOptions.heapLimitBytes = limitBytes;
            assertTrue(Collector.start(memory, this), "no memory for the heap");
            body.run();
        });
    }

    /** {@code words}: what the reference map has behind its count. */
    private Address type(int kind, int size, int references, int... words) {
        Address type = Address.of(nextType);
        Address map = type.plus(ObjectModel.TYPE_DISPATCH);
        type.store(size, ObjectModel.TYPE_SIZE);
        type.store(kind, ObjectModel.TYPE_KIND);
        type.store(map, ObjectModel.TYPE_REFERENCE_MAP);
        map.store(references);
        for (int i = 0; i < words.length; i++) {
            map.store(words[i], 4 + 4 * i);
        }
        nextType += TYPE_BYTES;
        return type;
    }

    // ---- the host

    @Override
    public boolean isAllThere() {
        return false;
    }

    @Override
    public Address map(Address wish, int bytes) {
        Address start = Address.of(nextMapping);
        nextMapping += bytes + 0x1_0000;
        return start;
    }

    @Override
    public int promise(int wanted) {
        return Math.min(wanted, mostPromised);
    }

    @Override
    public void unmap(Address start, int bytes) {}

    @Override
    public void discard(Address start, int bytes) {
        start.fill((byte) 0, bytes);
    }

    @Override
    public void allowAccess(Address start, int bytes, boolean allowed) {}

    // ---- the program

    @Override
    void visit(SlotVisitor visitor) {
        visitor.words(root(0), root(ROOTS));
    }

    static Address root(int index) {
        return Address.of(ROOT_WORDS + 4 * index);
    }

    Address imagePair(int index) {
        return Address.of(IMAGE + index * PAIR_BYTES);
    }

    /** A new object; zero if the heap is full. */
    private Address allocate(int size, Address type) {
        Address object = Heap.top;
        if (Heap.limit.distanceFrom(object) < size) {
            object = Collector.obtain(size);
        } else {
            Heap.top = object.plus(size);
        }
        for (int offset = 0; !object.isZero() && offset < size; offset += 4) {
            assertEquals(0, object.loadInt(offset), "new memory is not zero");
        }
        if (!object.isZero()) {
            object.store(type);
        }
        return object;
    }

    Address pair(int value) {
        return withValue(allocate(PAIR_BYTES, pairType), value);
    }

    Address weak() {
        return allocate(16, weakType);
    }

    Address soft() {
        return allocate(16, softType);
    }

    Address references(int length) {
        return withLength(allocate(TypeDescriptor.arraySize(length, 2), referenceArrayType), length);
    }

    /** An array with {@code i * 3} at each index i. */
    Address ints(int length) {
        Address array = withLength(allocate(TypeDescriptor.arraySize(length, 2), intArrayType), length);
        for (int i = 0; !array.isZero() && i < length; i++) {
            array.store(i * 3, 8 + 4 * i);
        }
        return array;
    }

    private static Address withValue(Address pair, int value) {
        if (!pair.isZero()) {
            pair.store(value, 8);
        }
        return pair;
    }

    private static Address withLength(Address array, int length) {
        if (!array.isZero()) {
            array.store(length, ObjectModel.ARRAY_LENGTH);
        }
        return array;
    }

    /** Stores a reference as compiled code does. */
    static void put(Address object, int offset, Address reference) {
        object.store(reference, offset);
        Cards.mark(object.plus(offset));
    }

    static int hash(Address object) {
        if (HashBits.isMoved(object)) {
            return object.loadInt(TypeDescriptor.objectSize(object, TypeDescriptor.of(object)));
        }
        HashBits.setHashed(object);
        return IdentityHash.ofAddress(object);
    }

    /** What the verifier says; null if nothing is wrong. */
    String problem() {
        return HeapVerifier.problem(
                Address.of(TYPES),
                Address.of(TYPES + TYPE_COUNT * TYPE_BYTES),
                Address.of(IMAGE),
                Address.of(IMAGE + IMAGE_PAIRS * PAIR_BYTES));
    }

    void verify() {
        assertNull(problem());
    }
}

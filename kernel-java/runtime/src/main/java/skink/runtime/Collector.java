package skink.runtime;

import skink.magic.Address;
import skink.magic.Cpu;
import skink.magic.Uninterruptible;

/**
 * A precise copying collector with two spaces (Cheney, CACM 13(11), 1970).
 *
 * <p>Idea: every object that a root reaches is copied to the other space; its old header becomes the new address with the
 * lowest bit set. The copies are then scanned in order, which copies what they refer to, until the scan meets the end.
 * Roots are the static fields, the objects of the image (they never move, and are all scanned) and the stack, whose words
 * are found by the frame tables.
 *
 * <p>{@code I1}: outside {@link #collect} no header has its lowest bit set. {@code I2}: objects are copied whole, and with
 * the word of their identity hash if it was asked for. {@code I3}: the other space has at least as much room as objects lie
 * in this one, so copying cannot fail. In the mode that collects always, the space left behind is made inaccessible
 * and the heap is verified, so that a reference which the tables do not know is found at its next use.
 */
@Uninterruptible("moves objects")
final class Collector {
    private static final int MIN_SPACE_BYTES = 4 << 20;
    private static final int SMALL_COPY_BYTES = 64;
    private static final int FORWARDED = 1;
    /** Kept free for the OutOfMemoryError itself. */
    private static final int RESERVE_BYTES = 16 << 10;

    /** Where objects are. */
    static Space current = new Space();
    /** Collect at every allocation. */
    static boolean always;
    /** What is kept free at the end of the space; 0 while an OutOfMemoryError is being made. */
    static int reserveBytes = RESERVE_BYTES;

    private static Space other = new Space();
    private static MemorySource source;
    private static Address free = Address.zero();

    private Collector() {}

    /** Sets the heap up; called once before the first allocation. False if there is no memory. */
    static boolean start(MemorySource memory, boolean collectAlways) {
        source = memory;
        always = collectAlways;
        return startWith(current, MIN_SPACE_BYTES);
    }

    private static boolean startWith(Space space, int bytes) {
        if (!space.reserve(source, bytes)) {
            return false;
        }
        Heap.top = space.start;
        Heap.limit = space.start;
        return true;
    }

    /** Room for an object of {@code size} bytes, collecting if need be; zero if there is none. */
    static Address obtain(int size) {
        if (!always) {
            Address object = Heap.bump(size);
            if (!object.isZero()) {
                return object;
            }
        }
        collect(current.capacity());
        int live = Heap.top.distanceFrom(current.start);
        int wanted = wantedCapacity(live, size);
        if (current.capacity() < wanted && (roomLeft() < size || live > current.capacity() / 2)) {
            collect(wanted);
        }
        return Heap.bump(size);
    }

    /** Collects now, as {@code System.gc} asks. */
    static void collectNow() {
        collect(current.capacity());
    }

    static int usedBytes() {
        return Heap.top.distanceFrom(current.start);
    }

    static int roomLeft() {
        return current.end.distanceFrom(Heap.top) - reserveBytes;
    }

    /** Four times what lives, and twice what is asked for, within the heap's limit. */
    private static int wantedCapacity(int live, int request) {
        long wanted = 4L * live + 2L * request + RESERVE_BYTES;
        long limit = (long) BuildOptions.heapLimitBytes + RESERVE_BYTES;
        return (int) (wanted < limit ? wanted : limit);
    }

    private static void collect(int capacity) {
        Space from = current;
        Space to = other;
        if (always && to.capacity() != 0) {
            source.allowAccess(to.start, to.capacity(), true);
        }
        if (!to.reserve(source, capacity)) {
            return;
        }
        to.clear();
        free = to.start;
        forwardWords(Address.ofSymbol("__static_refs_start"), Address.ofSymbol("__static_refs_end"), from);
        forwardImage(from);
        forwardStack(from);
        scan(from, to);
        current = to;
        other = from;
        Heap.top = free;
        Heap.limit = free;
        if (to.dirtyEnd.below(free)) {
            to.dirtyEnd = free;
        }
        if (always) {
            source.allowAccess(from.start, from.capacity(), false);
            HeapVerifier.verify(to, free);
        }
    }

    private static void scan(Space from, Space to) {
        Address object = to.start;
        while (object.below(free)) {
            Address type = TypeDescriptor.of(object);
            int size = TypeDescriptor.objectSize(object, type);
            forwardFields(object, type, from);
            object = object.plus(size + (to.isMoved(object) ? ObjectModel.OBJECT_ALIGNMENT : 0));
        }
    }

    private static void forwardImage(Space from) {
        Address object = Address.ofSymbol("__image_start");
        Address end = Address.ofSymbol("__image_end");
        while (object.below(end)) {
            Address type = TypeDescriptor.of(object);
            forwardFields(object, type, from);
            object = object.plus(TypeDescriptor.objectSize(object, type));
        }
    }

    /** Forwards the words of each frame that the tables name, from the caller of this method on. */
    private static void forwardStack(Space from) {
        Address stackPointer = Cpu.stackPointer();
        Address pc = Stubs.returnPc();
        boolean managed = false;
        Address function = FrameTables.function(pc);
        while (!function.isZero()) {
            Address site = FrameTables.callSite(pc);
            if (!site.isZero()) {
                managed = true;
                forwardSlots(stackPointer, site, from);
            } else if (managed && !FrameTables.isRoutine(function)) {
                Fatal.stop("the frame tables have no call site for a return address on the stack");
            }
            int frameBytes = FrameTables.frameSize(function, pc);
            pc = stackPointer.loadAddress(frameBytes);
            stackPointer = stackPointer.plus(frameBytes + 4);
            function = FrameTables.function(pc);
        }
    }

    private static void forwardSlots(Address stackPointer, Address site, Space from) {
        int count = FrameTables.slotCount(site);
        for (int i = 0; i < count; i++) {
            forward(stackPointer.plus(FrameTables.slotOffset(site, i)), from);
        }
    }

    private static void forwardFields(Address object, Address type, Space from) {
        if (TypeDescriptor.isReferenceArray(type)) {
            Address first = object.plus(ObjectModel.ARRAY_ELEMENTS);
            forwardWords(first, first.plus(object.loadInt(ObjectModel.ARRAY_LENGTH) << 2), from);
        } else if (!TypeDescriptor.isArray(type)) {
            Address map = type.loadAddress(ObjectModel.TYPE_REFERENCE_MAP);
            int count = map.loadInt();
            for (int i = 1; i <= count; i++) {
                forward(object.plus(map.loadInt(i << 2)), from);
            }
        }
    }

    private static void forwardWords(Address start, Address end, Space from) {
        for (Address slot = start; slot.below(end); slot = slot.plus(4)) {
            forward(slot, from);
        }
    }

    private static void forward(Address slot, Space from) {
        Address object = slot.loadAddress();
        if (from.contains(object)) {
            slot.store(copy(object, from));
        }
    }

    /** The new address of {@code object}, which is copied if it has none yet. */
    private static Address copy(Address object, Space from) {
        Address header = object.loadAddress();
        if ((header.toInt() & FORWARDED) != 0) {
            return header.minus(FORWARDED);
        }
        int size = TypeDescriptor.objectSize(object, header);
        Address target = free;
        if (size <= SMALL_COPY_BYTES) {
            for (int offset = 0; offset < size; offset += 4) {
                target.store(object.loadInt(offset), offset);
            }
        } else {
            target.copyFrom(object, size);
        }
        free = target.plus(size);
        if (from.isHashed(object)) {
            keepHash(object, target, size, from);
        }
        object.store(target.plus(FORWARDED));
        return target;
    }

    private static void keepHash(Address object, Address target, int size, Space from) {
        target.store(from.isMoved(object) ? object.loadInt(size) : IdentityHash.ofAddress(object), size);
        target.store(0, size + 4);
        free = free.plus(ObjectModel.OBJECT_ALIGNMENT);
        other.setHashed(target);
        other.setMoved(target);
    }
}

package skink.runtime;

import skink.magic.Address;
import skink.magic.Cpu;
import skink.magic.Uninterruptible;

/**
 * A precise copying collector with two spaces: when to collect, how large the next space is, and what the roots are.
 *
 * <p>Everything that a root reaches is moved to the other space by {@link Evacuation}. Roots are the static fields, the
 * objects of the image (they never move, and are all scanned) and the stack, whose words are found by the frame tables.
 *
 * <p>{@code I1}: the other space has room for all objects of this one and for the hash words that moving adds, so copying
 * cannot fail. In the mode that collects always, the space left behind is made inaccessible and the heap is verified, so
 * that a reference which the tables do not know is found at its next use.
 */
@Uninterruptible("moves objects")
final class Collector {
    private static final int MIN_SPACE_BYTES = 4 << 20;
    private static final int MAX_SPACE_BYTES = 1 << 30;
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

    private Collector() {}

    /** Sets the heap up; called once before the first allocation. False if there is no memory. */
    static boolean start(MemorySource memory, boolean collectAlways) {
        source = memory;
        always = collectAlways;
        if (!current.reserve(source, MIN_SPACE_BYTES)) {
            return false;
        }
        Heap.top = current.start;
        Heap.limit = current.start;
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
        return (int) Math.min(Math.min(wanted, limit), MAX_SPACE_BYTES);
    }

    private static void collect(int capacity) {
        Space from = current;
        Space to = other;
        if (always && to.capacity() != 0) {
            source.allowAccess(to.start, to.capacity(), true);
        }
        int needed = usedBytes() + from.hashWordBytes();
        if (!to.reserve(source, capacity < needed ? needed : capacity)) {
            return;
        }
        Evacuation.begin(from, to);
        Evacuation.words(Address.ofSymbol("__static_refs_start"), Address.ofSymbol("__static_refs_end"));
        Evacuation.objects(Address.ofSymbol("__image_start"), Address.ofSymbol("__image_end"));
        forwardStack();
        Address free = Evacuation.finish();
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

    /** Forwards the words of each frame that the tables name, from the caller of this method on. */
    private static void forwardStack() {
        Address stackPointer = Cpu.stackPointer();
        Address pc = Stubs.returnPc();
        boolean managed = false;
        Address function = FrameTables.function(pc);
        while (!function.isZero()) {
            Address site = FrameTables.callSite(pc);
            if (!site.isZero()) {
                managed = true;
                forwardSlots(stackPointer, site);
            } else if (managed && !FrameTables.isRoutine(function)) {
                Fatal.stop("the frame tables have no call site for a return address on the stack");
            }
            int frameBytes = FrameTables.frameSize(function, pc);
            pc = stackPointer.loadAddress(frameBytes);
            stackPointer = stackPointer.plus(frameBytes + 4);
            function = FrameTables.function(pc);
        }
    }

    private static void forwardSlots(Address stackPointer, Address site) {
        int count = FrameTables.slotCount(site);
        for (int i = 0; i < count; i++) {
            Evacuation.word(stackPointer.plus(FrameTables.slotOffset(site, i)));
        }
    }
}

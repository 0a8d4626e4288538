package skink.runtime;

import skink.magic.Address;
import skink.magic.Compact;
import skink.magic.NoInline;
import skink.magic.Uninterruptible;

/**
 * A precise, moving collector with two generations: when to collect what, and what the roots are.
 *
 * <p>Idea: most objects die young. They are allocated in the {@link Nursery} by moving a pointer; when it is full, a minor
 * collection ({@link Promotion}) copies the few that live to the end of the old space, in time proportional to those. When the old space has grown by
 * as much again as lived after the last full collection, a full one marks ({@link Marking}) and slides everything
 * together ({@link Compaction}). Sliding, and not copying to a second space: the heap's limit is then what live objects can
 * take, whereas a second space would halve it; and the order of allocation is kept, which is that of use. The price is a
 * second pass over what lives. Large objects ({@link LargeSpace}) are never moved.
 *
 * <p>Data: {@link HeapRange} has the addresses, {@link Cards} and {@link ObjectStarts} the remembered set, {@link HashBits}
 * the states of identity hashes, {@link MarkTable} the marks. All of it is outside the heap, so that an object's header is nothing
 * but its type.
 *
 * <p>Roots are the static fields and the stack ({@link ProcessRoots}), the pending {@link WeakReferences}, and the objects of the image: all of
 * them in a full collection, those on marked cards in a minor one.
 *
 * <p>Invariants outside collections: {@code I1}: the old and large objects take at most {@link #budgetBytes}, the nursery
 * included at most the limit. {@code I2}: a minor collection runs only if the budget has room for all that is
 * young, so promotion cannot fail. {@code I3}: every reference to a young object is in the nursery, a root, or on a marked card. What callers
 * may rely on: an allocation is the only safepoint; after it only references that the frame tables know are right;
 * {@link #obtain} gives up only after a full collection that cleared all soft references.
 *
 * <p>In the mode that collects always, each allocation collects, minor and full in turn, and the heap is verified before and after.
 * Where one step would look at more than {@link #STRESS_BYTES} or {@link #STRESS_FRAMES}, it is taken the more seldom,
 * so that the mode costs a bounded amount per allocation, and less in a heap of many MiB.
 */
@Uninterruptible("moves objects")
final class Collector {
    private static final int MIN_FIRST_BUDGET_BYTES = 1 << 20;
    private static final int MAX_FIRST_BUDGET_BYTES = 8 << 20;
    private static final int FIRST_BUDGET_SHARE_LOG2 = 5;
    /** Tables take at most this share of what objects take: see {@link HeapRange}. */
    private static final int TABLES_SHARE_LOG2 = 3;

    private static final int MAX_LARGE_BYTES = 64 << 10;
    private static final int LARGE_SHARE_LOG2 = 3;
    /** So many times the nursery's size of young large objects are allocated before a minor collection. */
    private static final int LARGE_NURSERIES = 4;

    private static final int STRESS_BYTES = 16 << 10;
    private static final int STRESS_FRAMES = 256;

    /** Collect at every allocation. */
    static boolean always;
    /** Write a line about every collection to standard error. */
    static boolean log;
    /** Objects of this size and more that reach the slow path are allocated apart. */
    static int largeBytes;

    /** What old and large objects may take before a full collection. */
    private static int budgetBytes;

    private static MemorySource source;
    private static RootSource roots;
    private static boolean imageIsKnown;
    private static int stressedFrames;
    private static int stressedBytes;
    private static boolean stressedMinor;

    private static final SlotVisitor PROMOTE = new SlotVisitor() {
        @Override
        void word(Address slot) {
            Promotion.word(slot);
        }
    };

    private static final SlotVisitor MARK = new SlotVisitor() {
        @Override
        void word(Address slot) {
            Marking.word(slot);
        }
    };

    private static final SlotVisitor CORRECT = new SlotVisitor() {
        @Override
        void word(Address slot) {
            Compaction.word(slot);
        }
    };

    private Collector() {}

    /** Sets the heap up; called once before the first allocation. False if there are no addresses for it. */
    @Compact
    static boolean start(MemorySource memory, RootSource rootSource) {
        source = memory;
        roots = rootSource;
        imageIsKnown = false;
        WeakReferences.start();
        if (!HeapRange.reserve(source, imageStart(), imageEnd(), BuildOptions.heapLimitBytes)) {
            return false;
        }
        int share = Nursery.capacity() >>> LARGE_SHARE_LOG2;
        largeBytes = share < MAX_LARGE_BYTES ? share : MAX_LARGE_BYTES;
        budgetBytes = promised(firstBudget() < mostBytes() ? firstBudget() : mostBytes());
        return budgetBytes >= 0;
    }

    /** What old and large objects may take at first, and beyond twice what lives. */
    private static int firstBudget() {
        int share = HeapRange.limitBytes >>> FIRST_BUDGET_SHARE_LOG2;
        int most = share < MAX_FIRST_BUDGET_BYTES ? share : MAX_FIRST_BUDGET_BYTES;
        return most < MIN_FIRST_BUDGET_BYTES ? MIN_FIRST_BUDGET_BYTES : most;
    }

    /** How much of {@code wanted} bytes old and large objects may take, as the host promises memory; negative: nothing at all. */
    private static int promised(int wanted) {
        int all = wanted + Nursery.capacity();
        int asked = HeapRange.roundUp(all + (all >>> TABLES_SHARE_LOG2) + MarkStack.MOST_BYTES);
        int room = source.promise(asked);
        return room == asked ? wanted : (int) ((room - MarkStack.MOST_BYTES) * 8L / 9) - Nursery.capacity();
    }

    private static Address imageStart() {
        return Address.ofSymbol("__image_start");
    }

    private static Address imageEnd() {
        return Address.ofSymbol("__image_end");
    }

    /** What old and large objects may take at most. */
    private static int mostBytes() {
        return HeapRange.limitBytes - Nursery.capacity();
    }

    private static int tenuredBytes() {
        return OldSpace.used() + LargeSpace.usedBytes;
    }

    static int usedBytes() {
        return tenuredBytes() + Nursery.used();
    }

    static int totalBytes() {
        return budgetBytes + Nursery.capacity();
    }

    /** Room for an object of {@code size} bytes, collecting if need be; zero if there is none. */
    static Address obtain(int size) {
        if (always) {
            stress();
        }
        Address object = take(size);
        if (object.isZero()) {
            if (minorFits() && (size < largeBytes || LargeSpace.youngBytes >= size)) {
                minor();
                object = take(size);
            }
            if (object.isZero()) {
                full(size, false);
                object = take(size);
            }
        }
        if (object.isZero() && WeakReferences.keptSoft) {
            full(size, true);
            object = take(size);
        }
        return object;
    }

    @NoInline
    private static Address take(int size) {
        if (size < largeBytes) {
            return Heap.bump(size);
        }
        int room = budgetBytes - tenuredBytes();
        int youngRoom = LARGE_NURSERIES * Nursery.capacity() - LargeSpace.youngBytes;
        boolean isNext = LargeSpace.youngBytes == 0 || youngRoom >= LargeSpace.rounded(size);
        return isNext && room >= LargeSpace.rounded(size) ? LargeSpace.allocate(size) : Address.zero();
    }

    /** Collects everything now, as {@code System.gc} asks. */
    static void collectNow() {
        full(0, false);
    }

    private static boolean minorFits() {
        return budgetBytes - tenuredBytes() >= Nursery.mostPromoted();
    }

    /** Collects the nursery; requires that the budget has room for it. */
    static void minor() {
        int started = log ? HostIo.microTime() : 0;
        int before = usedBytes();
        Address usedEnd = Heap.top;
        learnImage();
        Address oldEnd = OldSpace.top;
        Promotion.begin();
        roots.visit(PROMOTE);
        WeakReferences.pending = Promotion.moved(WeakReferences.pending);
        Promotion.objectsOnCards(imageStart(), imageEnd());
        Promotion.objectsOnCards(OldSpace.start, oldEnd);
        Promotion.largeObjectsOnCards();
        Promotion.finish();
        Nursery.empty();
        afterwards(usedEnd);
        if (log) {
            report("minor", started, before);
        }
    }

    private static void full(int request, boolean clearSoft) {
        int started = log ? HostIo.microTime() : 0;
        int before = usedBytes();
        Address usedEnd = Heap.top;
        learnImage();
        Marking.begin(clearSoft);
        roots.visit(MARK);
        Marking.image(imageStart(), imageEnd());
        Marking.finish();
        Compaction.begin(imageStart(), imageEnd(), roomForAll());
        roots.visit(CORRECT);
        Compaction.finish(imageStart(), imageEnd());
        resize(request);
        afterwards(usedEnd);
        if (log) {
            report("full", started, before);
        }
    }

    /** What old and large objects may take, if possible as much as all that lives could take. */
    private static int roomForAll() {
        long all = (long) tenuredBytes() + Nursery.mostPromoted();
        return promised(all < mostBytes() ? (int) all : mostBytes());
    }

    /** Notes where the objects of the image begin, once. */
    @NoInline
    private static void learnImage() {
        if (!imageIsKnown) {
            imageIsKnown = true;
            Address object = imageStart();
            while (object.below(imageEnd())) {
                ObjectStarts.note(object);
                object = object.plus(TypeDescriptor.objectSize(object, TypeDescriptor.of(object)));
            }
        }
    }

    /** Twice what lives and some more, within the limit; what that leaves unused goes back to the host. */
    @NoInline
    private static void resize(int request) {
        int live = tenuredBytes();
        long wanted = 2L * live + LargeSpace.rounded(request) + firstBudget();
        int budget = promised(wanted < mostBytes() ? (int) wanted : mostBytes());
        budgetBytes = budget < live ? live : budget;
        int spare = budgetBytes - live;
        OldSpace.shrink(source, OldSpace.used() + spare);
        LargeSpace.shrink(source, spare);
    }

    private static void afterwards(Address usedEnd) {
        if (always && Nursery.used() == 0) {
            Nursery.moveOn(source, usedEnd);
        }
    }

    @Compact
    private static void stress() {
        stressedFrames += STRESS_FRAMES;
        if (stressedFrames < StackRoots.frames) {
            return;
        }
        stressedFrames = 0;
        stressedBytes += STRESS_BYTES;
        int bytes = usedBytes() + imageEnd().distanceFrom(imageStart());
        boolean all = stressedBytes >= bytes + (long) bytes * (bytes >>> 18);
        if (all) {
            stressedBytes = 0;
            verify();
        }
        if (minorFits() && (stressedMinor || !all)) {
            minor();
        } else {
            full(0, false);
        }
        if (all) {
            stressedMinor = !stressedMinor;
            verify();
        }
    }

    @Compact
    private static void verify() {
        String problem = HeapVerifier.problem(
                Address.ofSymbol("__types_start"), Address.ofSymbol("__types_end"), imageStart(), imageEnd());
        if (problem != null) {
            Fatal.stop(problem);
        }
    }

    @Compact
    private static void report(String kind, int started, int before) {
        int micros = HostIo.microTime() - started;
        RawPrint.text("skink: gc: ");
        RawPrint.text(kind);
        RawPrint.text(" us ");
        RawPrint.decimal(micros);
        RawPrint.text(" before ");
        RawPrint.decimal(before);
        RawPrint.text(" after ");
        RawPrint.decimal(usedBytes());
        RawPrint.text(" total ");
        RawPrint.decimal(totalBytes());
        RawPrint.character('\n');
    }
}

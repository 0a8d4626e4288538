package skink.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static skink.runtime.SimulatedHeap.hash;
import static skink.runtime.SimulatedHeap.put;
import static skink.runtime.SimulatedHeap.root;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import skink.magic.Address;

/** The collector on hand-made graphs in simulated memory. */
class CollectorTest {
    private static final int LIMIT_BYTES = 512 << 10;
    private static final int LEFT = 4;
    private static final int VALUE = 8;
    private static final int RIGHT = 12;

    private final SimulatedHeap heap = new SimulatedHeap();

    @AfterEach
    void restore() {
        heap.machine.run(() -> {});
    }

    private static boolean isYoung(Address object) {
        return Nursery.start.belowOrEqual(object);
    }

    private static boolean isOld(Address object) {
        return OldSpace.start.belowOrEqual(object) && object.below(OldSpace.top);
    }

    /** A root to two pairs that refer to each other and share an array, through an array with a gap. */
    private void makeSharedCycle() {
        Address shared = heap.ints(5);
        heap.pair(99);
        Address first = heap.pair(1);
        Address second = heap.pair(2);
        Address array = heap.references(4);
        put(first, LEFT, shared);
        put(second, LEFT, first);
        put(second, RIGHT, shared);
        put(first, RIGHT, second);
        put(array, 8, second);
        put(array, 16, first);
        put(array, 20, shared);
        root(0).store(array);
    }

    private void checkSharedCycle() {
        Address array = root(0).loadAddress();
        assertEquals(4, array.loadInt(4));
        Address second = array.loadAddress(8);
        Address first = array.loadAddress(16);
        Address shared = array.loadAddress(20);
        assertEquals(0, array.loadInt(12));
        assertEquals(2, second.loadInt(VALUE));
        assertEquals(1, first.loadInt(VALUE));
        assertEquals(first.toInt(), second.loadInt(LEFT));
        assertEquals(second.toInt(), first.loadInt(RIGHT));
        assertEquals(shared.toInt(), first.loadInt(LEFT));
        assertEquals(12, shared.loadInt(8 + 16));
        heap.verify();
    }

    @Test
    void aMinorCollectionPromotesASharedCyclicGraphAndDropsTheRest() {
        heap.run(LIMIT_BYTES, () -> {
            makeSharedCycle();
            Collector.minor();
            checkSharedCycle();
            assertTrue(isOld(root(0).loadAddress()), "the root was not corrected");
            assertEquals(32 + 16 + 16 + 24, OldSpace.used(), "the unreachable pair was copied, or more");
            assertEquals(0, Nursery.used());
        });
    }

    @Test
    void aFullCollectionSlidesOldAndYoungTogether() {
        heap.run(LIMIT_BYTES, () -> {
            root(1).store(heap.ints(100));
            makeSharedCycle();
            Collector.minor();
            root(1).store(Address.zero());
            Address young = heap.pair(7);
            put(root(0).loadAddress().loadAddress(8), LEFT, young);
            put(young, LEFT, root(0).loadAddress().loadAddress(16));
            Collector.collectNow();
            Address second = root(0).loadAddress().loadAddress(8);
            assertEquals(7, second.loadAddress(LEFT).loadInt(VALUE));
            put(second, LEFT, second.loadAddress(LEFT).loadAddress(LEFT));
            checkSharedCycle();
            assertEquals(32 + 16 + 16 + 24 + 16, OldSpace.used());
        });
    }

    @Test
    void objectsOfTheImageRememberTheYoung() {
        heap.run(LIMIT_BYTES, () -> {
            Address young = heap.pair(5);
            put(heap.imagePair(39), LEFT, young);
            put(young, RIGHT, heap.imagePair(0));
            heap.verify();
            Collector.minor();
            Address moved = heap.imagePair(39).loadAddress(LEFT);
            assertTrue(isOld(moved));
            assertEquals(5, moved.loadInt(VALUE));
            assertEquals(heap.imagePair(0).toInt(), moved.loadInt(RIGHT));
            Collector.collectNow();
            assertEquals(5, heap.imagePair(39).loadAddress(LEFT).loadInt(VALUE));
            heap.verify();
        });
    }

    @Test
    void largeObjectsStayWhereTheyAreAndRememberTheYoung() {
        heap.run(LIMIT_BYTES, () -> {
            Heap.limit = Heap.top;
            Address large = heap.references(9000);
            assertTrue(HeapRange.isLarge(large));
            root(0).store(large);
            put(large, 8 + 4 * 8999, heap.pair(3));
            put(large, 8, heap.pair(4));
            Collector.minor();
            assertEquals(3, large.loadAddress(8 + 4 * 8999).loadInt(VALUE));
            int hash = hash(large);
            Collector.collectNow();
            assertEquals(large.toInt(), root(0).loadInt());
            assertEquals(4, large.loadAddress(8).loadInt(VALUE));
            assertEquals(hash, hash(large));
            heap.verify();
            root(0).store(Address.zero());
            Collector.collectNow();
            assertEquals(0, LargeSpace.usedBytes);
            assertEquals(0, OldSpace.used());
            Address next = heap.references(9000);
            assertEquals(large.toInt(), next.toInt(), "the freed pages were not used again");
        });
    }

    @Test
    void aMinorCollectionFreesYoungLargeObjectsThatNothingRefersTo() {
        heap.run(LIMIT_BYTES, () -> {
            Heap.limit = Heap.top;
            root(0).store(heap.pair(1));
            Collector.minor();
            Heap.limit = Heap.top;
            heap.ints(5000);
            put(root(0).loadAddress(), LEFT, heap.ints(5000));
            Address young = heap.pair(2);
            root(1).store(young);
            Heap.limit = Heap.top;
            put(young, LEFT, heap.ints(5000));
            root(2).store(heap.ints(5000));
            int bytes = LargeSpace.rounded(20_008);
            assertEquals(4 * bytes, LargeSpace.usedBytes);
            Collector.minor();
            assertEquals(3 * bytes, LargeSpace.usedBytes);
            assertEquals(12, root(0).loadAddress().loadAddress(LEFT).loadInt(8 + 16));
            assertEquals(12, root(1).loadAddress().loadAddress(LEFT).loadInt(8 + 16));
            heap.verify();
            root(2).store(Address.zero());
            Collector.minor();
            assertEquals(3 * bytes, LargeSpace.usedBytes, "what has survived a collection is old");
            Collector.collectNow();
            assertEquals(2 * bytes, LargeSpace.usedBytes);
        });
    }

    @Test
    void identityHashesSurvivePromotionAndSliding() {
        heap.run(LIMIT_BYTES, () -> {
            root(0).store(heap.ints(9));
            root(1).store(heap.pair(1));
            root(2).store(heap.pair(2));
            root(3).store(heap.pair(3));
            int young = hash(root(1).loadAddress());
            assertEquals(young, hash(root(1).loadAddress()));
            Collector.minor();
            assertEquals(48 + 24 + 16 + 16, OldSpace.used());
            int old = hash(root(2).loadAddress());
            root(0).store(Address.zero());
            for (int i = 0; i < 3; i++) {
                Collector.collectNow();
                assertEquals(young, hash(root(1).loadAddress()));
                assertEquals(old, hash(root(2).loadAddress()));
                assertFalse(HashBits.isHashed(root(3).loadAddress()), "a bit of a former object was left");
                assertEquals(3, root(3).loadAddress().loadInt(VALUE));
                assertEquals(24 + 24 + 16, OldSpace.used());
                heap.verify();
            }
        });
    }

    @Test
    void anObjectThatDoesNotMoveKeepsItsHashInPlace() {
        heap.run(LIMIT_BYTES, () -> {
            root(0).store(heap.pair(1));
            Collector.minor();
            int hash = hash(root(0).loadAddress());
            Collector.collectNow();
            assertEquals(16, OldSpace.used());
            assertEquals(hash, hash(root(0).loadAddress()));
        });
    }

    @Test
    void aDeepTreeAndAWideArrayFitASmallMarkStack() {
        heap.run(LIMIT_BYTES, () -> {
            MarkStack.capacityWords = 6;
            Address wide = heap.references(300);
            root(0).store(wide);
            for (int i = 0; i < 300; i++) {
                Address pair = heap.pair(i);
                put(pair, LEFT, heap.pair(1000 + i));
                put(pair, RIGHT, heap.pair(2000 + i));
                put(root(0).loadAddress(), 8 + 4 * i, pair);
            }
            for (int i = 0; i < 3000; i++) {
                Address link = heap.pair(i);
                put(link, RIGHT, root(1).loadAddress());
                root(1).store(link);
            }
            Collector.collectNow();
            heap.verify();
            assertEquals(1208 + 900 * 16 + 3000 * 16, OldSpace.used());
            Collector.collectNow();
            for (int i = 0; i < 300; i++) {
                Address pair = root(0).loadAddress().loadAddress(8 + 4 * i);
                assertEquals(1000 + i, pair.loadAddress(LEFT).loadInt(VALUE));
                assertEquals(2000 + i, pair.loadAddress(RIGHT).loadInt(VALUE));
            }
            Address link = root(1).loadAddress();
            for (int i = 2999; i >= 0; i--) {
                assertEquals(i, link.loadInt(VALUE));
                link = link.loadAddress(RIGHT);
            }
        });
    }

    @Test
    void weakReferencesAreClearedWhenNothingElseRefersThere() {
        heap.run(LIMIT_BYTES, () -> {
            root(0).store(heap.weak());
            root(1).store(heap.weak());
            root(2).store(heap.pair(2));
            put(root(0).loadAddress(), 4, heap.pair(1));
            put(root(1).loadAddress(), 4, root(2).loadAddress());
            Collector.minor();
            assertEquals(1, root(0).loadAddress().loadAddress(4).loadInt(VALUE), "a minor collection clears nothing");
            Collector.collectNow();
            assertEquals(0, root(0).loadAddress().loadInt(4));
            assertEquals(root(2).loadInt(), root(1).loadAddress().loadInt(4));
            assertEquals(0, root(0).loadAddress().loadInt(8), "the list's link was left");
            assertEquals(0, root(1).loadAddress().loadInt(8), "the list's link was left");
            heap.verify();
        });
    }

    @Test
    void clearedReferencesWithAQueueBecomePending() {
        heap.run(LIMIT_BYTES, () -> {
            for (int i = 0; i < 3; i++) {
                root(i).store(heap.weak());
                put(root(i).loadAddress(), 4, heap.pair(i));
                put(root(i).loadAddress(), 12, heap.imagePair(0));
            }
            root(3).store(root(1).loadAddress().loadAddress(4));
            root(2).store(Address.zero());
            Collector.collectNow();
            assertEquals(root(0).loadInt(), WeakReferences.pending.toInt(), "the unreachable reference is not told of");
            assertEquals(0, WeakReferences.pending.loadInt(8));
            assertEquals(1, root(1).loadAddress().loadAddress(4).loadInt(VALUE));
            root(0).store(Address.zero());
            root(3).store(Address.zero());
            Collector.collectNow();
            assertEquals(root(1).loadInt(), WeakReferences.pending.toInt());
            assertTrue(isOld(WeakReferences.pending.loadAddress(8)), "a pending reference is a root");
        });
    }

    @Test
    void softReferencesAreClearedOnlyBeforeTheHeapIsFull() {
        heap.run(LIMIT_BYTES, () -> {
            root(0).store(heap.soft());
            put(root(0).loadAddress(), 4, heap.ints(30_000));
            Collector.collectNow();
            assertTrue(root(0).loadAddress().loadInt(4) != 0);
            root(1).store(heap.ints(85_000));
            assertTrue(root(1).loadInt() != 0, "the soft reference was not cleared");
            assertEquals(0, root(0).loadAddress().loadInt(4));
        });
    }

    @Test
    void theHeapCanBeFilledToItsLimitAndUsedAgain() {
        heap.run(LIMIT_BYTES, () -> {
            for (int round = 0; round < 2; round++) {
                int live = 0;
                Address link = heap.pair(0);
                while (!link.isZero()) {
                    put(link, RIGHT, root(0).loadAddress());
                    root(0).store(link);
                    live += 16;
                    link = heap.pair(live);
                }
                heap.verify();
                assertTrue(live > LIMIT_BYTES - Heap.reserveBytes - 1000, "only " + live + " bytes could live");
                for (Address at = root(0).loadAddress(); !at.isZero(); at = at.loadAddress(RIGHT)) {
                    live -= 16;
                    assertEquals(live, at.loadInt(VALUE));
                }
                root(0).store(Address.zero());
            }
        });
    }

    @Test
    void youngObjectsThatStayInAFullHeapAreRemembered() {
        heap.run(LIMIT_BYTES, () -> {
            root(0).store(heap.pair(1));
            Collector.minor();
            root(1).store(heap.ints(((LIMIT_BYTES - Nursery.capacity()) >> 2) - 4000));
            for (int i = 0; i < 900; i++) {
                Address link = heap.pair(i);
                put(link, RIGHT, root(0).loadAddress().loadAddress(RIGHT));
                put(root(0).loadAddress(), RIGHT, link);
            }
            int hash = hash(root(0).loadAddress().loadAddress(RIGHT));
            root(2).store(heap.references(100));
            Collector.collectNow();
            assertTrue(isYoung(root(0).loadAddress().loadAddress(RIGHT)), "there was room: the test tests nothing");
            heap.verify();
            root(1).store(Address.zero());
            Collector.collectNow();
            assertTrue(isOld(root(0).loadAddress().loadAddress(RIGHT)));
            assertEquals(hash, hash(root(0).loadAddress().loadAddress(RIGHT)));
            heap.verify();
        });
    }
}

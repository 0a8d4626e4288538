package skink.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import skink.magic.Address;

/** The copying core on hand-made heaps in simulated memory. */
class EvacuationTest {
    private static final int SPACE_BYTES = 1 << 18;

    private final SimulatedHeap heap = new SimulatedHeap();
    private final Address root = Address.of(0x1000);

    private static int left(Address pair) {
        return pair.loadInt(4);
    }

    private static int value(Address pair) {
        return pair.loadInt(8);
    }

    @Test
    void aSharedCyclicGraphKeepsItsShape() {
        heap.run(() -> {
            Space from = heap.space(SPACE_BYTES);
            Space to = heap.space(SPACE_BYTES);
            heap.allocateIn(from);
            Address shared = heap.ints(5);
            heap.pair(shared, 99, Address.zero());
            Address first = heap.pair(shared, 1, Address.zero());
            Address second = heap.pair(first, 2, shared);
            first.store(second, 12);
            root.store(heap.array(second, Address.zero(), first, shared));
            Evacuation.begin(from, to);
            Evacuation.words(root, root.plus(4));
            Address end = Evacuation.finish();
            Address array = root.loadAddress();
            assertTrue(to.contains(array), "the root was not corrected");
            assertEquals(4, array.loadInt(4));
            Address newSecond = array.loadAddress(8);
            Address newFirst = array.loadAddress(16);
            assertEquals(0, array.loadInt(12));
            assertEquals(2, value(newSecond));
            assertEquals(1, value(newFirst));
            assertEquals(newFirst.toInt(), left(newSecond));
            assertEquals(newSecond.toInt(), newFirst.loadInt(12));
            assertEquals(array.loadInt(20), left(newFirst));
            assertEquals(12, array.loadAddress(20).loadInt(8 + 16));
            assertEquals(24 + 16 + 16 + 32, end.distanceFrom(to.start), "the unreachable pair was copied, or more");
        });
    }

    @Test
    void objectsOfTheImageStayAndAreCorrected() {
        heap.run(() -> {
            Space from = heap.space(SPACE_BYTES);
            Space to = heap.space(SPACE_BYTES);
            heap.allocateIn(from);
            Address young = heap.pair(Address.zero(), 5, Address.zero());
            Address old = heap.imagePair(young, 6, Address.zero());
            young.store(old, 12);
            Evacuation.begin(from, to);
            Evacuation.objects(heap.imageStart(), heap.imageEnd());
            Evacuation.finish();
            Address moved = old.loadAddress(4);
            assertTrue(to.contains(moved));
            assertEquals(5, value(moved));
            assertEquals(old.toInt(), moved.loadInt(12));
        });
    }

    @Test
    void longPrimitiveArraysAreCopiedWhole() {
        heap.run(() -> {
            Space from = heap.space(SPACE_BYTES);
            Space to = heap.space(SPACE_BYTES);
            heap.allocateIn(from);
            root.store(heap.ints(1001));
            Evacuation.begin(from, to);
            Evacuation.word(root);
            Address end = Evacuation.finish();
            for (int i = 0; i < 1001; i++) {
                assertEquals(i * 3, root.loadAddress().loadInt(8 + 4 * i));
            }
            assertEquals(4016, end.distanceFrom(to.start));
        });
    }

    @Test
    void identityHashesSurviveTwoMoves() {
        heap.run(() -> {
            Space first = heap.space(SPACE_BYTES);
            Space second = heap.space(SPACE_BYTES);
            heap.allocateIn(first);
            Address hashed = heap.pair(Address.zero(), 1, Address.zero());
            Address plain = heap.pair(Address.zero(), 2, Address.zero());
            first.setHashed(hashed);
            first.setHashed(hashed);
            assertEquals(8, first.hashWordBytes());
            int hash = IdentityHash.ofAddress(hashed);
            root.store(hashed);
            root.plus(4).store(plain);
            move(first, second);
            assertTrue(second.isMoved(root.loadAddress()));
            assertFalse(second.isHashed(root.loadAddress(4)));
            assertEquals(hash, root.loadAddress().loadInt(16));
            assertEquals(0, second.hashWordBytes());
            move(second, first);
            assertTrue(first.isMoved(root.loadAddress()));
            assertEquals(hash, root.loadAddress().loadInt(16));
            assertEquals(2, value(root.loadAddress(4)));
            assertFalse(first.isHashed(root.loadAddress(4)), "the bits of the space's former objects were left");
        });
    }

    private void move(Space from, Space to) {
        Evacuation.begin(from, to);
        Evacuation.words(root, root.plus(8));
        Evacuation.finish();
    }
}

package skink.runtime;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static skink.runtime.SimulatedHeap.put;
import static skink.runtime.SimulatedHeap.root;

import org.junit.jupiter.api.Test;
import skink.magic.Address;

/** Each thing that the verifier promises to find is broken once. */
class HeapVerifierTest {
    private final SimulatedHeap heap = new SimulatedHeap();

    /** Breaks a heap whose root 0 is an old pair that refers to another, root 1 a large array, and root 2 a young pair. */
    private void assertFinds(String invariant, Runnable fault) {
        heap.run(512 << 10, () -> {
            root(0).store(heap.pair(1));
            put(root(0).loadAddress(), 4, heap.pair(2));
            Heap.limit = Heap.top;
            root(1).store(heap.references(9000));
            Collector.minor();
            root(2).store(heap.pair(3));
            heap.verify();
            fault.run();
            String problem = heap.problem();
            assertNotNull(problem, () -> invariant + " was broken and not missed");
            assertTrue(problem.contains(invariant + ":"), problem);
        });
    }

    @Test
    void aHeaderThatIsNoType() {
        assertFinds("V1", () -> root(2).loadAddress().store(0x1234));
    }

    @Test
    void aReferenceIntoTheMiddleOfAnObject() {
        assertFinds("V2", () -> root(0).loadAddress().store(root(0).loadInt() + 4, 4));
    }

    @Test
    void aReferenceBehindTheOldObjects() {
        assertFinds("V2", () -> root(0).loadAddress().store(OldSpace.top, 4));
    }

    @Test
    void aReferenceIntoALargeArray() {
        assertFinds("V2", () -> root(0).loadAddress().store(root(1).loadInt() + 4096, 4));
    }

    @Test
    void aReferenceToWhatHasLeftTheNursery() {
        assertFinds("V2", () -> root(2).loadAddress().store(Heap.top, 4));
    }

    @Test
    void anOldObjectThatGrew() {
        assertFinds("V3", () -> OldSpace.top = OldSpace.top.minus(8));
    }

    @Test
    void aCardThatWasNotMarkedForAnOldObject() {
        assertFinds("V4", () -> root(0).loadAddress().store(root(2).loadAddress(), 4));
    }

    @Test
    void aCardThatWasNotMarkedForALargeArray() {
        assertFinds("V4", () -> root(1).loadAddress().store(root(2).loadAddress(), 20_000));
    }

    @Test
    void aCardThatWasNotMarkedForTheImage() {
        assertFinds("V4", () -> heap.imagePair(7).store(root(2).loadAddress(), 4));
    }

    @Test
    void aCardThatWasNotMarkedForAReferenceToAYoungLargeObject() {
        assertFinds("V4", () -> {
            Heap.limit = Heap.top;
            root(0).loadAddress().store(heap.ints(9000), 4);
        });
    }

    @Test
    void anObjectStartThatWasForgotten() {
        assertFinds("V5", () -> ObjectStarts.clear(OldSpace.start, OldSpace.top));
    }

    @Test
    void aCardOfTheWrongWordIsNotEnough() {
        assertFinds("V4", () -> {
            Address slot = root(1).loadAddress().plus(20_000);
            slot.store(root(2).loadAddress());
            Cards.mark(slot.plus(Cards.BYTES));
        });
    }
}

package skink.runtime;

import skink.magic.Address;
import skink.magic.Uninterruptible;

/**
 * The second half of a full collection: slides the marked objects down, in their order, to the start of the old space.
 *
 * <p>Idea: {@link MarkTable} tells where each marked object will go, so references are corrected first where they lie
 * outside, then each object is moved and its own references corrected in one pass. The nursery lies above the old space
 * and follows it in this order: its objects are promoted if the heap's limit has room for all of them, else they slide down
 * within the nursery, so that the heap can be filled to its limit. No second space is needed, so the heap's limit is what
 * objects can take; and large objects stay where they are.
 *
 * <p>{@code I1}: no object moves up, so moving in ascending order overwrites nothing that is still to be moved.
 * {@code I2}: afterwards a card is marked exactly if it holds a reference to a young object.
 */
@Uninterruptible("moves objects")
final class Compaction {
    private static Address oldEnd = Address.zero();
    private static Address youngTarget = Address.zero();
    private static boolean youngStay;
    private static int hashedYoung;

    private Compaction() {}

    /** Decides where everything goes; {@code roomBytes} is what old and large objects may take. Then the roots must be visited. */
    static void begin(Address imageStart, Address imageEnd, int roomBytes) {
        LargeSpace.sweep(false);
        forgetDeadHashes(OldSpace.start, OldSpace.top);
        forgetDeadHashes(Nursery.first, Heap.top);
        oldEnd = MarkTable.plan(OldSpace.start, OldSpace.top, OldSpace.start);
        int young = MarkTable.liveBytes(Nursery.first, Heap.top);
        youngStay = oldEnd.distanceFrom(OldSpace.start) + young > roomBytes - LargeSpace.usedBytes;
        youngTarget = youngStay ? Nursery.first : oldEnd;
        MarkTable.plan(Nursery.first, Heap.top, youngTarget);
        hashedYoung = 0;
        Cards.clear(imageStart, imageEnd);
        Cards.clear(OldSpace.start, OldSpace.top);
        Cards.clear(HeapRange.largeStart, LargeSpace.end());
        ObjectStarts.clear(OldSpace.start, OldSpace.top);
    }

    private static void forgetDeadHashes(Address start, Address end) {
        if (HashBits.any) {
            for (Address block = MarkTable.blockOf(start);
                    block.below(end);
                    block = block.plus(MarkTable.BLOCK_BYTES)) {
                HashBits.keepOnly(block, MarkTable.live(block));
            }
        }
    }

    /** Corrects a word outside the heap and the image. */
    static void word(Address slot) {
        slot.store(destination(slot.loadAddress()));
    }

    private static Address destination(Address reference) {
        return HeapRange.contains(reference) && !HeapRange.isLarge(reference)
                ? MarkTable.destination(reference)
                : reference;
    }

    /** Corrects the references of the image's objects, which fill [start, end), and moves the heap's. */
    static void finish(Address imageStart, Address imageEnd) {
        WeakReferences.pending = destination(WeakReferences.pending);
        Address object = imageStart;
        while (object.below(imageEnd)) {
            Address type = TypeDescriptor.of(object);
            fields(object, type);
            object = object.plus(TypeDescriptor.objectSize(object, type));
        }
        for (int i = 0; i < LargeSpace.count(); i++) {
            fields(LargeSpace.object(i), TypeDescriptor.of(LargeSpace.object(i)));
        }
        Address end = slide(OldSpace.start, OldSpace.top, OldSpace.start);
        Address youngEnd = slide(Nursery.first, Heap.top, youngTarget);
        MarkTable.clearGrowth(OldSpace.start, OldSpace.top);
        MarkTable.clearGrowth(Nursery.first, Heap.top);
        MarkTable.anyGrowth = false;
        if (youngStay) {
            OldSpace.moveTop(end);
            HashBits.inNursery = hashedYoung;
            Nursery.keep(youngEnd);
        } else {
            OldSpace.moveTop(youngEnd);
            Nursery.empty();
        }
    }

    private static void fields(Address object, Address type) {
        int kind = TypeDescriptor.kind(type);
        if (kind == ObjectModel.TYPE_KIND_REF_ARRAY) {
            Address slot = object.plus(ObjectModel.ARRAY_ELEMENTS);
            Address end = slot.plus(object.loadInt(ObjectModel.ARRAY_LENGTH) << 2);
            for (; slot.below(end); slot = slot.plus(4)) {
                field(slot);
            }
        } else if (kind < ObjectModel.TYPE_KIND_PRIMITIVE_ARRAY) {
            Address map = type.loadAddress(ObjectModel.TYPE_REFERENCE_MAP);
            int count = map.loadInt();
            for (int i = 1; i <= count; i++) {
                field(object.plus(map.loadInt(i << 2)));
            }
        }
    }

    private static void field(Address slot) {
        Address reference = slot.loadAddress();
        if (HeapRange.contains(reference) && !HeapRange.isLarge(reference)) {
            Address target = MarkTable.destination(reference);
            slot.store(target);
            if (Nursery.start.belowOrEqual(target)) {
                Cards.mark(slot);
            }
        }
    }

    /** Moves the marked objects of [start, end) to {@code target} and behind; the end of the last. */
    private static Address slide(Address start, Address end, Address target) {
        Address free = target;
        Address object = start.below(end) ? MarkTable.firstMarked(start, end) : end;
        while (object.below(end)) {
            Address type = TypeDescriptor.of(object);
            int size = TypeDescriptor.objectSize(object, type);
            Address next = object.plus(size + HashBits.wordBytes(object));
            Address behind = move(object, free, size);
            fields(free, type);
            if (free.below(HeapRange.largeStart)) {
                ObjectStarts.note(free);
            }
            free = behind;
            object = next.below(end) ? MarkTable.firstMarked(next, end) : end;
        }
        return free;
    }

    /** Where the next object goes. */
    private static Address move(Address object, Address target, int size) {
        if (!HashBits.isHashed(object)) {
            if (!target.equalTo(object)) {
                ObjectCopy.words(object, target, size);
            }
            return target.plus(size);
        }
        boolean young = Nursery.start.belowOrEqual(target);
        hashedYoung += young ? 1 : 0;
        if (target.equalTo(object)) {
            return target.plus(size + HashBits.wordBytes(object));
        }
        int hash = HashBits.isMoved(object) ? object.loadInt(size) : IdentityHash.ofAddress(object);
        HashBits.clear(object);
        ObjectCopy.words(object, target, size);
        target.store(hash, size);
        target.store(0, size + 4);
        HashBits.setMoved(target);
        return target.plus(size + ObjectModel.OBJECT_ALIGNMENT);
    }
}

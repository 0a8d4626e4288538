package skink.runtime;

import skink.magic.Address;
import skink.magic.sim.SimulatedMachine;

/** Type descriptors, an image and spaces laid out by hand in simulated memory. */
final class SimulatedHeap implements MemorySource {
    private static final int TYPES = 0x10_0000;
    private static final int IMAGE = 0x20_0000;
    private static final int MAPPINGS = 0x100_0000;
    private static final int INT_CODE = 10;

    final SimulatedMachine machine = new SimulatedMachine(1, 1);
    private int nextType = TYPES;
    private int nextMapping = MAPPINGS;
    private int nextImage = IMAGE;
    private Address nextObject = Address.zero();
    private Address pair;
    private Address referenceArray;
    private Address intArray;

    /** Runs with the machine installed. */
    void run(Runnable body) {
        machine.defineSymbol("__image_hashes_start", IMAGE);
        machine.defineSymbol("__image_hashes_end", IMAGE);
        machine.run(() -> {
            // A pair has references at 4 and 12, and an int at 8.
            pair = type(ObjectModel.TYPE_KIND_CLASS, 16, 4, 12);
            referenceArray = type(ObjectModel.TYPE_KIND_REF_ARRAY, 2);
            intArray = type(ObjectModel.TYPE_KIND_PRIMITIVE_ARRAY + INT_CODE, 2);
            body.run();
        });
    }

    private Address type(int kind, int size, int... references) {
        Address type = Address.of(nextType);
        Address map = type.plus(ObjectModel.TYPE_DISPATCH);
        type.store(size, ObjectModel.TYPE_SIZE);
        type.store(kind, ObjectModel.TYPE_KIND);
        type.store(map, ObjectModel.TYPE_REFERENCE_MAP);
        map.store(references.length);
        for (int i = 0; i < references.length; i++) {
            map.store(references[i], 4 + 4 * i);
        }
        nextType += 0x80;
        return type;
    }

    @Override
    public Address map(int bytes) {
        Address start = Address.of(nextMapping);
        nextMapping += bytes + 0x1_0000;
        return start;
    }

    @Override
    public void unmap(Address start, int bytes) {}

    @Override
    public void allowAccess(Address start, int bytes, boolean allowed) {}

    Space space(int bytes) {
        Space space = new Space();
        space.reserve(this, bytes);
        return space;
    }

    /** Where the next objects are made. */
    void allocateIn(Space space) {
        nextObject = space.start;
    }

    Address allocated() {
        return nextObject;
    }

    private Address take(int bytes) {
        Address object = nextObject;
        nextObject = object.plus(TypeDescriptor.alignUp(bytes));
        return object;
    }

    Address pair(Address left, int value, Address right) {
        return fillPair(take(16), left, value, right);
    }

    Address imagePair(Address left, int value, Address right) {
        Address object = fillPair(Address.of(nextImage), left, value, right);
        nextImage += 16;
        return object;
    }

    private Address fillPair(Address object, Address left, int value, Address right) {
        object.store(pair);
        object.store(left, 4);
        object.store(value, 8);
        object.store(right, 12);
        return object;
    }

    Address array(Address... elements) {
        Address object = take(8 + 4 * elements.length);
        object.store(referenceArray);
        object.store(elements.length, 4);
        for (int i = 0; i < elements.length; i++) {
            object.store(elements[i], 8 + 4 * i);
        }
        return object;
    }

    Address ints(int length) {
        Address object = take(8 + 4 * length);
        object.store(intArray);
        object.store(length, 4);
        for (int i = 0; i < length; i++) {
            object.store(i * 3, 8 + 4 * i);
        }
        return object;
    }

    Address imageStart() {
        return Address.of(IMAGE);
    }

    Address imageEnd() {
        return Address.of(nextImage);
    }
}

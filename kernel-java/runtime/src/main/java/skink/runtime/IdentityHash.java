package skink.runtime;

import skink.magic.Address;
import skink.magic.Uninterruptible;

/**
 * {@code System.identityHashCode}: a function of the object's address when it is first asked for, kept when it moves.
 *
 * <p>Three states, in {@link HashBits}: unhashed; hashed, where the address still is the hash; hashed and moved, where the
 * hash is in the word behind the object. An object of the image does not move; where its hash
 * was asked for at build time, the table {@code image_hashes} has it: pairs of address and hash, ascending.
 */
@Uninterruptible("an address is the hash")
public final class IdentityHash {
    private IdentityHash() {}

    /** The hash of {@code object}; 0 for null. */
    public static int of(Object object) {
        if (object == null) {
            return 0;
        }
        Address address = Address.ofObject(object);
        if (!HeapRange.contains(address)) {
            return ofImageObject(address);
        }
        if (HashBits.isMoved(address)) {
            return address.loadInt(TypeDescriptor.objectSize(address, TypeDescriptor.of(address)));
        }
        HashBits.setHashed(address);
        return ofAddress(address);
    }

    /** Spreads the address over 31 bits; never negative. */
    static int ofAddress(Address object) {
        return object.toInt() * 0x9E37_79B1 >>> 1;
    }

    private static int ofImageObject(Address object) {
        Address table = Address.ofSymbol("__image_hashes_start");
        int low = 0;
        int high = Address.ofSymbol("__image_hashes_end").distanceFrom(table) >>> 3;
        while (low < high) {
            int middle = low + high >>> 1;
            Address entry = table.plus(middle << 3);
            if (entry.loadAddress().equalTo(object)) {
                return entry.loadInt(4);
            }
            if (entry.loadAddress().below(object)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return ofAddress(object);
    }
}

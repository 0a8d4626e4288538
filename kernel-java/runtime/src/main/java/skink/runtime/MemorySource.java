package skink.runtime;

import skink.magic.Address;

/**
 * Where the heap gets its memory: the host's mmap, or the VM server of the system itself.
 *
 * <p>Called while objects are being moved: an implementation lies in the image, and neither allocates nor throws.
 */
public interface MemorySource {
    /** Zeroed memory of {@code bytes}, a multiple of 4096, page-aligned; zero if there is none. */
    Address map(int bytes);

    /** Gives memory of {@link #map} back. */
    void unmap(Address start, int bytes);

    /** Makes every access to the range a fault, if {@code allowed} is false, or possible again. */
    void allowAccess(Address start, int bytes, boolean allowed);
}

package skink.runtime;

import skink.magic.Address;

/**
 * Where the heap gets its memory: the host's mmap, or the range that our own kernel has mapped.
 *
 * <p>Usually memory counts when it is first touched, not when it is mapped: the heap maps the range that its limit allows,
 * and tables in proportion, and touches what it needs. Called while objects are being moved: an implementation lies in the
 * image, and neither allocates nor throws.
 */
public interface MemorySource {
    /** Whether all memory is there from the beginning, so that what is mapped and never touched is wasted. */
    boolean isAllThere();

    /**
     * Zeroed memory of {@code bytes} (unsigned), a multiple of 4096, page-aligned; zero if there is none. It lies at
     * {@code wish} if that is not zero and the range is free, else anywhere.
     */
    Address map(Address wish, int bytes);

    /**
     * How many bytes of all that is mapped may be touched from now on: {@code wanted}, or less if there is not so much memory,
     * but not less than has been touched.
     */
    int promise(int wanted);

    /** Gives memory of {@link #map} back. */
    void unmap(Address start, int bytes);

    /** Gives the pages of a part of mapped memory back; they stay mapped and are zero when touched again. */
    void discard(Address start, int bytes);

    /** Makes every access to the range a fault, if {@code allowed} is false, or possible again. */
    void allowAccess(Address start, int bytes, boolean allowed);
}

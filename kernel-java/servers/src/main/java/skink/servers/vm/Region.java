package skink.servers.vm;

import skink.abi.boot.MemoryMapAbi;

/**
 * A range of an address space whose pages are alike.
 *
 * <p>{@code R1}: begins and ends at pages. {@code R2}: {@link #promised} frames are promised for pages that are not there yet,
 * {@link #resident} are there.
 */
final class Region {
    /** What becomes of a page that is touched for the first time. */
    enum Kind {
        /** It is full of zeros. */
        ANONYMOUS,
        /** As anonymous, in a range that is larger than what may be touched of it. */
        HEAP,
        /** It is a copy of the program's file, with zeros behind its end. */
        FILE,
        /** It is always there: memory that is not this process's own. */
        PHYSICAL,
        /** It is always there: memory in one piece, for a device. */
        DEVICE,
        /** It is always there: the message page. */
        MESSAGES
    }

    final Kind kind;
    final boolean isWritable;
    /** Whether the process has mapped it by itself, and may unmap it. */
    final boolean isMapped;

    int start;
    int bytes;
    int promised;
    int resident;
    /** PHYSICAL, DEVICE: where it begins. FILE: where its contents are. */
    int physical;
    /** FILE: where its contents begin and end in it; what is before and behind is zero. */
    int fileStart;

    int fileEnd;

    Region(Kind kind, int start, int bytes, boolean isWritable, boolean isMapped) {
        this.kind = kind;
        this.start = start;
        this.bytes = bytes;
        this.isWritable = isWritable;
        this.isMapped = isMapped;
    }

    int end() {
        return start + bytes;
    }

    int pages() {
        return bytes >>> 12;
    }

    /** Whether its frames are its own, so that they are free when it is gone. */
    boolean ownsFrames() {
        return kind == Kind.ANONYMOUS || kind == Kind.HEAP || kind == Kind.FILE;
    }

    /** Whether pages come when they are touched. */
    boolean isLazy() {
        return ownsFrames();
    }

    /** The bits of a page table entry for its pages. */
    int rights() {
        int writable = isWritable ? MemoryMapAbi.WRITABLE : 0;
        return MemoryMapAbi.PRESENT | MemoryMapAbi.USER | writable;
    }

    /** The same for other addresses; nothing is promised or there. */
    Region part(int newStart, int newBytes) {
        Region part = new Region(kind, newStart, newBytes, isWritable, isMapped);
        part.physical = physical + (newStart - start);
        part.fileStart = Math.max(0, fileStart - (newStart - start));
        part.fileEnd = Math.max(0, Math.min(fileEnd - (newStart - start), newBytes));
        return part;
    }

    @Override
    public String toString() {
        return kind + " " + Integer.toHexString(start) + "-" + Integer.toHexString(end());
    }
}

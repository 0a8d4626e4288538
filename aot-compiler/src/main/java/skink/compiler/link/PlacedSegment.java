package skink.compiler.link;

import java.util.List;

/**
 * A segment whose addresses are known.
 *
 * @param plan where it comes from
 * @param sections those that are not empty, in order
 * @param address virtual address of the first byte
 * @param fileOffset of the first byte, congruent to the address modulo the page size
 * @param fileSize bytes in the file
 * @param memorySize bytes in memory, at least {@code fileSize}
 */
record PlacedSegment(
        LinkLayout.SegmentPlan plan,
        List<Section> sections,
        long address,
        long fileOffset,
        long fileSize,
        long memorySize) {

    long physicalAddress() {
        return address - plan.virtualOffset();
    }

    long end() {
        return address + memorySize;
    }

    long physicalEnd() {
        return end() - plan.virtualOffset();
    }

    /** Offset in the file of a section of this segment that has bytes. */
    long fileOffsetOf(Section section) {
        return fileOffset + section.address() - address;
    }
}

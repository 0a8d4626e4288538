package skink.compiler.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gives every section its addresses and its place in the file.
 *
 * <ul>
 *   <li>I1: segments and sections lie in the order of the layout and do not overlap, virtually and physically.
 *   <li>I2: all addresses are below 4 GiB.
 *   <li>I3: file offset and virtual address of a segment are equal modulo the page size.
 *   <li>I4: an empty segment takes no room; an empty section lies at the end of its predecessor.
 * </ul>
 */
final class Placement {
    private static final long ADDRESS_LIMIT = 1L << 32;

    private final Map<String, Section> sections;
    private final List<PlacedSegment> placed = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private long fileEnd;
    private long physicalEnd;

    private Placement(Map<String, Section> sections, long headerSize) {
        this.sections = sections;
        this.fileEnd = headerSize;
    }

    /** Places all sections of the layout behind {@code headerSize} bytes of file; the segments, empty ones included. */
    static List<PlacedSegment> place(LinkLayout layout, Map<String, Section> sections, long headerSize) {
        Placement placement = new Placement(sections, headerSize);
        layout.segments().forEach(placement::placeSegment);
        placement.checkOverlaps();
        if (!placement.problems.isEmpty()) {
            throw new LinkException(placement.problems);
        }
        return placement.placed;
    }

    private void placeSegment(LinkLayout.SegmentPlan plan) {
        long start = plan.virtualBase() != LinkLayout.SegmentPlan.FOLLOWS
                ? plan.virtualBase()
                : alignUp(physicalEnd, LinkLayout.PAGE_SIZE) + plan.virtualOffset();
        long address = start;
        long memoryEnd = start;
        long bytesEnd = start;
        List<Section> members = new ArrayList<>();
        for (LinkLayout.SectionPlan sectionPlan : plan.sections()) {
            Section section = sections.get(sectionPlan.name());
            address = section.size() == 0 ? memoryEnd : alignUp(memoryEnd, section.alignment());
            section.place(address, address - plan.virtualOffset());
            memoryEnd = address + section.size();
            if (section.size() > 0) {
                members.add(section);
                bytesEnd = section.hasBytes() ? memoryEnd : bytesEnd;
            }
        }
        long fileOffset = fileEnd + (start - fileEnd & LinkLayout.PAGE_SIZE - 1);
        PlacedSegment segment =
                new PlacedSegment(plan, members, start, fileOffset, bytesEnd - start, memoryEnd - start);
        checkRange(segment);
        checkFileLimits(segment);
        placed.add(segment);
        physicalEnd = segment.physicalEnd();
        if (segment.fileSize() > 0) {
            fileEnd = fileOffset + segment.fileSize();
        }
    }

    private void checkRange(PlacedSegment s) {
        boolean inRange = s.address() >= 0 && s.physicalAddress() >= 0;
        if (!inRange || s.end() > ADDRESS_LIMIT || s.physicalEnd() > ADDRESS_LIMIT) {
            problems.add(String.format(
                    "segment %s does not fit below 4 GiB: virtual 0x%x, physical 0x%x, %d bytes",
                    s.plan().name(), s.address(), s.physicalAddress(), s.memorySize()));
        }
    }

    private void checkFileLimits(PlacedSegment segment) {
        for (LinkLayout.SectionPlan plan : segment.plan().sections()) {
            Section section = sections.get(plan.name());
            long end = segment.fileOffsetOf(section) + section.size();
            if (section.size() > 0 && end > plan.fileLimitBytes()) {
                problems.add("section " + plan.name() + " ends at file offset " + end + ", beyond its limit "
                        + plan.fileLimitBytes());
            }
        }
    }

    private void checkOverlaps() {
        for (int i = 0; i < placed.size(); i++) {
            for (int j = 0; j < i; j++) {
                PlacedSegment a = placed.get(j);
                PlacedSegment b = placed.get(i);
                boolean virtual = a.address() < b.end() && b.address() < a.end();
                boolean physical = a.physicalAddress() < b.physicalEnd() && b.physicalAddress() < a.physicalEnd();
                if (a.memorySize() > 0 && b.memorySize() > 0 && (virtual || physical)) {
                    problems.add(
                            "segments " + a.plan().name() + " and " + b.plan().name() + " overlap");
                }
            }
        }
    }

    static long alignUp(long value, long alignment) {
        return value + alignment - 1 & -alignment;
    }
}

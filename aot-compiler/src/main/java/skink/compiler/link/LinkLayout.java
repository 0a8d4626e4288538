package skink.compiler.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Where the parts of an image go: segments in order of physical address, each with its sections in order.
 *
 * @param entry name of the symbol at which execution starts
 * @param segments ordered by physical address
 */
public record LinkLayout(String entry, List<SegmentPlan> segments) {
    /** Granularity of segments: an i386 page. */
    public static final int PAGE_SIZE = 4096;

    /** Read-only sections: constants, type descriptors, immutable objects, the tables of {@code skink.compiler.frame}. */
    public static final List<String> CONSTANT_SECTIONS = List.of(
            ".rodata",
            ".types",
            ".imageconst",
            ".image_hashes",
            ".functions",
            ".lines",
            ".traces",
            ".methods",
            ".callsites",
            ".sitemaps",
            ".faults");

    /** Writable sections: objects of the image heap, static fields (references apart, as roots of the collector), the rest. */
    public static final List<String> DATA_SECTIONS = List.of(".image", ".static_refs", ".statics", ".data");

    private static final long MULTIBOOT_HEADER_LIMIT_BYTES = 8192;

    /** What a section holds, from which its rights follow. */
    public enum Kind {
        CODE,
        CONSTANTS,
        DATA,
        /** Zeroed memory without bytes in the file. */
        ZERO,
        /** Not loaded: for debuggers. */
        DEBUG
    }

    /**
     * A section of a segment.
     *
     * @param name as in the ELF section header
     * @param kind what it holds
     * @param fileLimitBytes the section must end before this offset in the file; {@link #NO_LIMIT} if anywhere
     */
    public record SectionPlan(String name, Kind kind, long fileLimitBytes) {
        /** The section may be anywhere. */
        public static final long NO_LIMIT = Long.MAX_VALUE;

        public SectionPlan {
            Objects.requireNonNull(name);
            Objects.requireNonNull(kind);
        }

        public SectionPlan(String name, Kind kind) {
            this(name, kind, NO_LIMIT);
        }
    }

    /**
     * A part of the image that is loaded with one set of rights.
     *
     * @param name for the map and for {@code __segment_NAME_start}
     * @param access rights of the segment: some of "R", "W", "X", in this order
     * @param virtualBase address of its first byte, page aligned, or {@link #FOLLOWS}
     * @param virtualOffset virtual minus physical address, page aligned
     * @param sections in order; those of kind ZERO last
     */
    public record SegmentPlan(
            String name, String access, long virtualBase, long virtualOffset, List<SectionPlan> sections) {
        /** The segment starts on the physical page after its predecessor. */
        public static final long FOLLOWS = -1;

        public SegmentPlan {
            sections = List.copyOf(sections);
            if (virtualBase != FOLLOWS && virtualBase % PAGE_SIZE != 0 || virtualOffset % PAGE_SIZE != 0) {
                throw new IllegalArgumentException("segment " + name + " is not page aligned");
            }
            if (!access.matches("RW?X?")) {
                throw new IllegalArgumentException("access of segment " + name + " is not R, RW, RX or RWX: " + access);
            }
            checkSections(name, access, sections);
        }

        private static void checkSections(String name, String access, List<SectionPlan> sections) {
            boolean zero = false;
            for (SectionPlan section : sections) {
                boolean fits =
                        switch (section.kind) {
                            case CODE -> access.contains("X");
                            case DATA, ZERO -> access.contains("W");
                            case CONSTANTS -> true;
                            case DEBUG -> false;
                        };
                if (!fits || zero && section.kind != Kind.ZERO) {
                    throw new IllegalArgumentException(
                            "section " + section.name + " cannot be here in segment " + name + " " + access);
                }
                zero |= section.kind == Kind.ZERO;
            }
        }
    }

    public LinkLayout {
        Objects.requireNonNull(entry);
        segments = List.copyOf(segments);
        Set<String> names = new HashSet<>();
        for (SegmentPlan segment : segments) {
            for (SectionPlan section : segment.sections) {
                if (!names.add(section.name)) {
                    throw new IllegalArgumentException("section " + section.name + " stands twice in the layout");
                }
            }
        }
        if (segments.isEmpty() || segments.get(0).virtualBase == SegmentPlan.FOLLOWS) {
            throw new IllegalArgumentException("the first segment needs an address");
        }
    }

    /**
     * A Linux program: code at 0x08048000, constants and data on the pages behind it.
     *
     * <p>Sections: {@code .text}, {@link #CONSTANT_SECTIONS}, {@link #DATA_SECTIONS}, {@code .bss}.
     */
    public static LinkLayout linuxI386(String entry) {
        return process(entry, 0x0804_8000L, SegmentPlan.FOLLOWS);
    }

    /**
     * As {@link #linuxI386}, but code from {@code textBase} on, and data from {@code dataBase} on, both page aligned.
     */
    public static LinkLayout process(String entry, long textBase, long dataBase) {
        return new LinkLayout(
                entry,
                List.of(
                        new SegmentPlan("text", "RX", textBase, 0, List.of(new SectionPlan(".text", Kind.CODE))),
                        constants(0),
                        data(dataBase, 0)));
    }

    /**
     * A multiboot kernel: boot part at 1 MiB, virtual = physical; the rest behind it, mapped {@code virtualOffset} higher.
     *
     * <p>Sections: {@code .multiboot} (within the first 8 KiB of the file), {@code .boot.text .boot.data .boot.bss}, then
     * the same as a Linux program. With an offset of 0xC0000000 the kernel runs from 0xC0100000 upwards.
     */
    public static LinkLayout multibootKernel(String entry, long virtualOffset) {
        List<SectionPlan> bootSections = List.of(
                new SectionPlan(".multiboot", Kind.CONSTANTS, MULTIBOOT_HEADER_LIMIT_BYTES),
                new SectionPlan(".boot.text", Kind.CODE),
                new SectionPlan(".boot.data", Kind.DATA),
                new SectionPlan(".boot.bss", Kind.ZERO));
        return new LinkLayout(
                entry,
                List.of(
                        new SegmentPlan("boot", "RWX", 0x0010_0000L, 0, bootSections),
                        new SegmentPlan(
                                "text",
                                "RX",
                                SegmentPlan.FOLLOWS,
                                virtualOffset,
                                List.of(new SectionPlan(".text", Kind.CODE))),
                        constants(virtualOffset),
                        data(SegmentPlan.FOLLOWS, virtualOffset)));
    }

    private static SegmentPlan constants(long virtualOffset) {
        List<SectionPlan> sections = CONSTANT_SECTIONS.stream()
                .map(name -> new SectionPlan(name, Kind.CONSTANTS))
                .toList();
        return new SegmentPlan("rodata", "R", SegmentPlan.FOLLOWS, virtualOffset, sections);
    }

    private static SegmentPlan data(long virtualBase, long virtualOffset) {
        List<SectionPlan> sections = new ArrayList<>();
        DATA_SECTIONS.forEach(name -> sections.add(new SectionPlan(name, Kind.DATA)));
        sections.add(new SectionPlan(".bss", Kind.ZERO));
        return new SegmentPlan("data", "RW", virtualBase, virtualOffset, sections);
    }
}

package skink.compiler.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Puts fragments of code and data into one executable.
 *
 * <p>{@link #link} is the whole story: place sections, define symbols, apply relocations, write the file. From one step
 * to the next nothing that was decided changes. The output depends only on the layout and on the fragments in the order
 * in which they were appended.
 */
public final class Linker {
    private final LinkLayout layout;
    private final Map<String, Section> sections = new LinkedHashMap<>();

    public Linker(LinkLayout layout) {
        this.layout = layout;
        for (LinkLayout.SegmentPlan segment : layout.segments()) {
            for (LinkLayout.SectionPlan plan : segment.sections()) {
                sections.put(plan.name(), new Section(plan.name(), plan.kind()));
            }
        }
    }

    /** The section of this name: one of the layout, or a debug section, which is made on first use. */
    public Section section(String name) {
        Section section = sections.get(name);
        if (section == null) {
            if (!name.startsWith(".debug_")) {
                throw new IllegalArgumentException("the layout has no section " + name);
            }
            section = new Section(name, LinkLayout.Kind.DEBUG);
            sections.put(name, section);
        }
        return section;
    }

    /** Makes the executable, or refuses with a {@link LinkException} that lists everything that is wrong. */
    public LinkedImage link() {
        long headerSize = ElfWriter.headerSize(layout.segments().size());
        List<PlacedSegment> segments = Placement.place(layout, sections, headerSize);
        // From here on addresses do not change.
        SymbolTable symbols = SymbolTable.of(sections.values(), segments);
        checkReferences(symbols);
        Map<Section, byte[]> contents = relocate(symbols);
        // From here on contents do not change.
        ResolvedSymbol entry = symbols.get(layout.entry());
        byte[] elf = new ElfWriter(segments, sections.values(), contents, symbols, entry).write();
        Supplier<String> map = () -> MapFile.text(segments, symbols, entry);
        return new LinkedImage(elf, map, symbols);
    }

    private void checkReferences(SymbolTable symbols) {
        Map<String, String> undefined = new TreeMap<>();
        if (symbols.get(layout.entry()) == null) {
            undefined.put(layout.entry(), "the entry point");
        }
        for (Section section : sections.values()) {
            for (Section.Piece piece : section.pieces()) {
                for (Relocation r : piece.fragment().relocations()) {
                    if (symbols.get(r.symbol().name()) == null) {
                        undefined.putIfAbsent(r.symbol().name(), describe(section, piece, r.offset()));
                    }
                }
            }
        }
        List<String> problems = new ArrayList<>();
        undefined.forEach((name, user) -> problems.add("undefined symbol " + name + ", first used by " + user));
        if (!problems.isEmpty()) {
            throw new LinkException(problems);
        }
    }

    private static String describe(Section section, Section.Piece piece, int offset) {
        for (Fragment.Definition d : piece.fragment().definitions()) {
            if (d.offset() <= offset && offset < d.offset() + d.size()) {
                return d.symbol() + "+0x" + Integer.toHexString(offset - d.offset());
            }
        }
        return section.name() + "+0x" + Integer.toHexString(piece.offset() + offset);
    }

    private Map<Section, byte[]> relocate(SymbolTable symbols) {
        Map<Section, byte[]> contents = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (Section section : sections.values()) {
            byte[] bytes = section.contents();
            for (Section.Piece piece : section.pieces()) {
                for (Relocation r : piece.fragment().relocations()) {
                    int at = piece.offset() + r.offset();
                    long value = value(r, symbols.get(r.symbol().name()), section.address() + at);
                    if (r.kind() == Relocation.Kind.ABS16 && (value & 0xFFFF_FFFFL) > 0xFFFF) {
                        problems.add(String.format(
                                "%s at 0x%x does not fit the 16-bit field in %s",
                                r.symbol(), value & 0xFFFF_FFFFL, describe(section, piece, r.offset())));
                    }
                    for (int i = 0; i < r.kind().sizeBytes(); i++) {
                        bytes[at + i] = (byte) (value >> 8 * i);
                    }
                }
            }
            contents.put(section, bytes);
        }
        if (!problems.isEmpty()) {
            throw new LinkException(problems);
        }
        return contents;
    }

    private static long value(Relocation r, ResolvedSymbol target, long place) {
        return switch (r.kind()) {
            case ABS32, ABS16 -> target.address() + r.addend();
            case REL32 -> target.address() + r.addend() - place;
            case PHYS32 -> target.physicalAddress() + r.addend();
        };
    }
}

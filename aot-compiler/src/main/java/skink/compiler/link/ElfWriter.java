package skink.compiler.link;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes an ELF32 executable for i386.
 *
 * <p>Source: Tool Interface Standard, Executable and Linking Format, version 1.2. The file consists of the ELF header,
 * the program headers, the loaded segments in order, the debug sections, {@code .symtab .strtab .shstrtab}, and the
 * section headers.
 */
final class ElfWriter {
    private static final int ELF_HEADER_SIZE = 52;
    private static final int PROGRAM_HEADER_SIZE = 32;
    private static final int SECTION_HEADER_SIZE = 40;
    private static final int SYMBOL_SIZE = 16;

    private static final int TYPE_EXECUTABLE = 2;
    private static final int MACHINE_386 = 3;
    private static final int VERSION_CURRENT = 1;
    private static final int SEGMENT_LOAD = 1;
    /** Says that the stack needs no execute right. */
    private static final int SEGMENT_GNU_STACK = 0x6474E551;

    private static final int SECTION_PROGBITS = 1;
    private static final int SECTION_SYMTAB = 2;
    private static final int SECTION_STRTAB = 3;
    private static final int SECTION_NOBITS = 8;
    private static final int INDEX_ABSOLUTE = 0xFFF1;
    private static final int FLAG_WRITE = 1;
    private static final int FLAG_ALLOC = 2;
    private static final int FLAG_EXECUTE = 4;

    /** A row of the section header table. */
    private record Header(
            String name,
            int type,
            int flags,
            long address,
            long offset,
            long size,
            int link,
            int info,
            int align,
            int entrySize) {}

    private final List<PlacedSegment> segments;
    private final Collection<Section> sections;
    private final Map<Section, byte[]> contents;
    private final SymbolTable symbols;
    private final ResolvedSymbol entry;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final List<Header> headers = new ArrayList<>();
    private final Map<Section, Integer> sectionIndex = new LinkedHashMap<>();

    ElfWriter(
            List<PlacedSegment> segments,
            Collection<Section> sections,
            Map<Section, byte[]> contents,
            SymbolTable symbols,
            ResolvedSymbol entry) {
        this.segments = segments;
        this.sections = sections;
        this.contents = contents;
        this.symbols = symbols;
        this.entry = entry;
    }

    /** Size of everything before the first segment, if all segments are loaded. */
    static long headerSize(int segmentCount) {
        return ELF_HEADER_SIZE + (long) PROGRAM_HEADER_SIZE * (segmentCount + 1);
    }

    byte[] write() {
        headers.add(new Header("", 0, 0, 0, 0, 0, 0, 0, 0, 0));
        file.writeBytes(new byte[(int) headerSize(segments.size())]);
        segments.forEach(this::writeSegment);
        for (Section section : sections) {
            if (!section.isLoaded() && section.size() > 0) {
                addHeader(section, file.size());
                file.writeBytes(contents.get(section));
            }
        }
        writeSymbols();
        int namesIndex = headers.size();
        StringTable names = new StringTable();
        int tableOffset = writeSectionHeaders(names);
        byte[] image = file.toByteArray();
        writeFileHeader(ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN), tableOffset, namesIndex);
        return image;
    }

    private void writeSegment(PlacedSegment segment) {
        for (Section section : segment.sections()) {
            long offset = segment.fileOffsetOf(section);
            addHeader(section, offset);
            if (section.hasBytes()) {
                padTo(offset);
                file.writeBytes(contents.get(section));
            }
        }
    }

    private void padTo(long offset) {
        assert offset >= file.size() : "sections overlap in the file";
        file.writeBytes(new byte[(int) (offset - file.size())]);
    }

    private void addHeader(Section section, long offset) {
        int type = section.hasBytes() ? SECTION_PROGBITS : SECTION_NOBITS;
        sectionIndex.put(section, headers.size());
        headers.add(new Header(
                section.name(),
                type,
                flags(section.kind()),
                section.address(),
                offset,
                section.size(),
                0,
                0,
                section.alignment(),
                0));
    }

    private static int flags(LinkLayout.Kind kind) {
        return switch (kind) {
            case CODE -> FLAG_ALLOC | FLAG_EXECUTE;
            case CONSTANTS -> FLAG_ALLOC;
            case DATA, ZERO -> FLAG_ALLOC | FLAG_WRITE;
            case DEBUG -> 0;
        };
    }

    /** Local symbols first, as the format demands. */
    private void writeSymbols() {
        StringTable names = new StringTable();
        ByteBuffer table = buffer(SYMBOL_SIZE * (symbols.all().size() + 1));
        table.position(SYMBOL_SIZE);
        int locals = 1;
        for (Symbol.Binding binding : Symbol.Binding.values()) {
            for (ResolvedSymbol symbol : symbols.all()) {
                if (symbol.symbol().binding() == binding) {
                    putSymbol(table, symbol, names.add(symbol.symbol().name()));
                    locals += binding == Symbol.Binding.LOCAL ? 1 : 0;
                }
            }
        }
        padTo(Placement.alignUp(file.size(), 4));
        int stringsIndex = headers.size() + 1;
        addTable(".symtab", SECTION_SYMTAB, table.array(), stringsIndex, locals, 4, SYMBOL_SIZE);
        addTable(".strtab", SECTION_STRTAB, names.bytes(), 0, 0, 1, 0);
    }

    private void putSymbol(ByteBuffer table, ResolvedSymbol symbol, int nameOffset) {
        table.putInt(nameOffset);
        table.putInt((int) symbol.address());
        table.putInt(symbol.size());
        table.put((byte) (symbol.symbol().binding().ordinal() << 4
                | symbol.symbol().kind().ordinal()));
        table.put((byte) 0);
        // An empty section has no header; a bound of it is a plain address.
        table.putShort((short) (int) sectionIndex.getOrDefault(symbol.section(), INDEX_ABSOLUTE));
    }

    private void addTable(String name, int type, byte[] bytes, int link, int info, int align, int entrySize) {
        headers.add(new Header(name, type, 0, 0, file.size(), bytes.length, link, info, align, entrySize));
        file.writeBytes(bytes);
    }

    /** Writes {@code .shstrtab} and the section headers; returns the file offset of the latter. */
    private int writeSectionHeaders(StringTable names) {
        List<Integer> nameOffsets = new ArrayList<>();
        headers.forEach(header -> nameOffsets.add(names.add(header.name)));
        nameOffsets.add(names.add(".shstrtab"));
        addTable(".shstrtab", SECTION_STRTAB, names.bytes(), 0, 0, 1, 0);
        padTo(Placement.alignUp(file.size(), 4));
        int tableOffset = file.size();
        ByteBuffer table = buffer(SECTION_HEADER_SIZE * headers.size());
        for (int i = 0; i < headers.size(); i++) {
            Header h = headers.get(i);
            table.putInt(nameOffsets.get(i)).putInt(h.type).putInt(h.flags).putInt((int) h.address);
            table.putInt((int) h.offset).putInt((int) h.size).putInt(h.link).putInt(h.info);
            table.putInt(h.align).putInt(h.entrySize);
        }
        file.writeBytes(table.array());
        return tableOffset;
    }

    private void writeFileHeader(ByteBuffer out, int sectionTableOffset, int namesIndex) {
        List<PlacedSegment> loaded =
                segments.stream().filter(s -> s.memorySize() > 0).toList();
        out.put(new byte[] {0x7F, 'E', 'L', 'F', 1, 1, VERSION_CURRENT}).position(16);
        out.putShort((short) TYPE_EXECUTABLE).putShort((short) MACHINE_386).putInt(VERSION_CURRENT);
        out.putInt((int) entry.address())
                .putInt(ELF_HEADER_SIZE)
                .putInt(sectionTableOffset)
                .putInt(0);
        out.putShort((short) ELF_HEADER_SIZE).putShort((short) PROGRAM_HEADER_SIZE);
        out.putShort((short) (loaded.size() + 1)).putShort((short) SECTION_HEADER_SIZE);
        out.putShort((short) headers.size()).putShort((short) namesIndex);
        for (PlacedSegment s : loaded) {
            out.putInt(SEGMENT_LOAD).putInt((int) s.fileOffset()).putInt((int) s.address());
            out.putInt((int) s.physicalAddress()).putInt((int) s.fileSize()).putInt((int) s.memorySize());
            out.putInt(accessFlags(s.plan().access())).putInt(LinkLayout.PAGE_SIZE);
        }
        out.putInt(SEGMENT_GNU_STACK).putInt(0).putInt(0).putInt(0).putInt(0).putInt(0);
        out.putInt(accessFlags("RW")).putInt(16);
    }

    private static int accessFlags(String access) {
        int flags = 0;
        for (char right : access.toCharArray()) {
            flags |= right == 'X' ? 1 : right == 'W' ? 2 : 4;
        }
        return flags;
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** NUL-terminated names, each stored once. */
    private static final class StringTable {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Map<String, Integer> offsets = new LinkedHashMap<>();

        StringTable() {
            add("");
        }

        int add(String text) {
            return offsets.computeIfAbsent(text, t -> {
                int offset = bytes.size();
                bytes.writeBytes(t.getBytes(StandardCharsets.UTF_8));
                bytes.write(0);
                return offset;
            });
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}

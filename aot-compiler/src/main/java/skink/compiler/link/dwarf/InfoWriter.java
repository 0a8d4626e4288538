package skink.compiler.link.dwarf;

/**
 * Writes {@code .debug_info} with {@code .debug_abbrev}, {@code .debug_ranges} and {@code .debug_aranges}: a unit per
 * source file, and in it an entry per function.
 */
final class InfoWriter {
    private static final int VERSION = 4;
    private static final int ARANGES_VERSION = 2;
    private static final int ADDRESS_SIZE = 4;

    private static final int UNIT = 1;
    private static final int FUNCTION = 2;
    private static final int TAG_COMPILE_UNIT = 0x11;
    private static final int TAG_SUBPROGRAM = 0x2E;
    /** C99: debuggers that have dropped Java show names as they are and evaluate expressions over memory and registers. */
    private static final int LANGUAGE = 0x0C;

    private static final int OP_CALL_FRAME_CFA = 0x9C;

    private static final int AT_NAME = 0x03;
    private static final int AT_STMT_LIST = 0x10;
    private static final int AT_LOW_PC = 0x11;
    private static final int AT_HIGH_PC = 0x12;
    private static final int AT_LANGUAGE = 0x13;
    private static final int AT_PRODUCER = 0x25;
    private static final int AT_DECL_FILE = 0x3A;
    private static final int AT_DECL_LINE = 0x3B;
    private static final int AT_EXTERNAL = 0x3F;
    private static final int AT_FRAME_BASE = 0x40;
    private static final int AT_RANGES = 0x55;

    private static final int FORM_ADDR = 0x01;
    private static final int FORM_DATA4 = 0x06;
    private static final int FORM_STRING = 0x08;
    private static final int FORM_DATA1 = 0x0B;
    private static final int FORM_UDATA = 0x0F;
    private static final int FORM_SEC_OFFSET = 0x17;
    private static final int FORM_EXPRLOC = 0x18;
    private static final int FORM_FLAG_PRESENT = 0x19;

    private final DwarfBytes info;
    private final DwarfBytes ranges;
    private final DwarfBytes aranges;

    InfoWriter(DwarfBytes info, DwarfBytes ranges, DwarfBytes aranges) {
        this.info = info;
        this.ranges = ranges;
        this.aranges = aranges;
    }

    /** The shapes of the entries; every unit uses the same. */
    static void writeAbbreviations(DwarfBytes out) {
        int hasChildren = 1;
        int noChildren = 0;
        out.bytes(UNIT, TAG_COMPILE_UNIT, hasChildren);
        out.bytes(AT_PRODUCER, FORM_STRING, AT_LANGUAGE, FORM_DATA1, AT_NAME, FORM_STRING);
        out.bytes(AT_STMT_LIST, FORM_SEC_OFFSET, AT_LOW_PC, FORM_ADDR, AT_RANGES, FORM_SEC_OFFSET, 0, 0);
        out.bytes(FUNCTION, TAG_SUBPROGRAM, noChildren);
        out.bytes(AT_EXTERNAL, FORM_FLAG_PRESENT, AT_NAME, FORM_STRING);
        out.bytes(AT_DECL_FILE, FORM_UDATA, AT_DECL_LINE, FORM_UDATA);
        out.bytes(AT_LOW_PC, FORM_ADDR, AT_HIGH_PC, FORM_DATA4, AT_FRAME_BASE, FORM_EXPRLOC, 0, 0);
        out.u8(0);
    }

    /** Appends a unit whose line program is at {@code lineOffset} in {@code .debug_line}. */
    void write(CompilationUnit unit, int lineOffset) {
        int unitOffset = info.size();
        int length = info.startLength();
        info.u16(VERSION);
        info.u32(0); // abbreviations
        info.u8(ADDRESS_SIZE);
        info.uleb(UNIT);
        info.string("Skink");
        info.u8(LANGUAGE);
        info.string(unit.sourceFile());
        info.u32(lineOffset);
        info.u32(0); // base of the ranges
        info.u32(ranges.size());
        unit.functions().forEach(this::writeFunction);
        info.u8(0);
        info.endLength(length);
        writeRanges(unit);
        writeAddressRanges(unit, unitOffset);
    }

    private void writeFunction(FunctionDebug function) {
        info.uleb(FUNCTION);
        info.string(function.qualifiedName());
        info.uleb(1);
        info.uleb(function.declarationLine());
        info.address(function.symbol(), 0);
        info.u32(function.sizeBytes());
        info.uleb(1);
        info.u8(OP_CALL_FRAME_CFA);
    }

    private void writeRanges(CompilationUnit unit) {
        for (FunctionDebug function : unit.functions()) {
            ranges.address(function.symbol(), 0);
            ranges.address(function.symbol(), function.sizeBytes());
        }
        ranges.u32(0);
        ranges.u32(0);
    }

    private void writeAddressRanges(CompilationUnit unit, int unitOffset) {
        int start = aranges.size();
        int length = aranges.startLength();
        aranges.u16(ARANGES_VERSION);
        aranges.u32(unitOffset);
        aranges.u8(ADDRESS_SIZE);
        aranges.u8(0); // segment selector size
        aranges.align(start, 2 * ADDRESS_SIZE, 0);
        for (FunctionDebug function : unit.functions()) {
            aranges.address(function.symbol(), 0);
            aranges.u32(function.sizeBytes());
        }
        aranges.u32(0);
        aranges.u32(0);
        aranges.endLength(length);
    }
}

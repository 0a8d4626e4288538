package skink.compiler.link.dwarf;

import java.util.List;

/** Writes {@code .debug_line}: a program whose execution yields the table of addresses and source lines. */
final class LineProgram {
    private static final int VERSION = 4;
    private static final int LINE_BASE = -5;
    private static final int LINE_RANGE = 14;
    private static final int OPCODE_BASE = 13;
    private static final int[] STANDARD_OPCODE_LENGTHS = {0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1};

    private static final int COPY = 1;
    private static final int ADVANCE_PC = 2;
    private static final int ADVANCE_LINE = 3;
    private static final int SET_FILE = 4;
    private static final int EXTENDED = 0;
    private static final int END_SEQUENCE = 1;
    private static final int SET_ADDRESS = 2;

    private final DwarfBytes out;

    private LineProgram(DwarfBytes out) {
        this.out = out;
    }

    /** Appends the line program of a unit; returns its offset in the section. */
    static int write(CompilationUnit unit, DwarfBytes out) {
        int offset = out.size();
        int length = out.startLength();
        out.u16(VERSION);
        writeHeader(unit, out);
        LineProgram program = new LineProgram(out);
        for (FunctionDebug function : unit.functions()) {
            if (!function.lines().isEmpty()) {
                program.sequence(unit, function);
            }
        }
        out.endLength(length);
        return offset;
    }

    private static void writeHeader(CompilationUnit unit, DwarfBytes out) {
        int headerLength = out.startLength();
        int minimumInstructionLength = 1;
        int maximumOperations = 1;
        int defaultIsStatement = 1;
        out.bytes(minimumInstructionLength, maximumOperations, defaultIsStatement, LINE_BASE, LINE_RANGE, OPCODE_BASE);
        out.bytes(STANDARD_OPCODE_LENGTHS);
        int endOfDirectories = 0;
        out.u8(endOfDirectories);
        for (String file : unit.files()) {
            int unknown = 0;
            out.string(file);
            out.uleb(0); // directory: that of the compilation
            out.uleb(unknown); // time
            out.uleb(unknown); // size
        }
        int endOfFiles = 0;
        out.u8(endOfFiles);
        out.endLength(headerLength);
    }

    private void sequence(CompilationUnit unit, FunctionDebug function) {
        List<LineRow> rows = function.lines();
        int offset = rows.get(0).offset();
        int line = 1;
        int file = 1;
        extended(SET_ADDRESS, 4);
        out.address(function.symbol(), offset);
        for (int i = 0; i < rows.size(); i++) {
            LineRow row = rows.get(i);
            if (i + 1 < rows.size() && rows.get(i + 1).offset() == row.offset()) {
                continue;
            }
            if (unit.fileNumber(row) != file) {
                file = unit.fileNumber(row);
                out.u8(SET_FILE);
                out.uleb(file);
            }
            row(row.offset() - offset, row.line() - line);
            offset = row.offset();
            line = row.line();
        }
        out.u8(ADVANCE_PC);
        out.uleb(function.sizeBytes() - offset);
        extended(END_SEQUENCE, 0);
    }

    /** Appends a row, by one special opcode if the steps are small. */
    private void row(int addressStep, int lineStep) {
        int lineCode = lineStep - LINE_BASE;
        int opcode = lineCode + LINE_RANGE * addressStep + OPCODE_BASE;
        boolean special = lineCode >= 0 && lineCode < LINE_RANGE && addressStep < LINE_RANGE && opcode < 256;
        if (special) {
            out.u8(opcode);
            return;
        }
        out.u8(ADVANCE_PC);
        out.uleb(addressStep);
        out.u8(ADVANCE_LINE);
        out.sleb(lineStep);
        out.u8(COPY);
    }

    private void extended(int opcode, int operandSize) {
        out.u8(EXTENDED);
        out.uleb(1 + operandSize);
        out.u8(opcode);
    }
}

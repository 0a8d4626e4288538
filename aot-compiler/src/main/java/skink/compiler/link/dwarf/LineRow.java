package skink.compiler.link.dwarf;

/**
 * From this offset on, code belongs to a source line.
 *
 * @param offset byte offset in the function, of the first byte of an instruction
 * @param file source path, for code that was inlined from another file; null for the function's own
 * @param line 1-based, or 0 where no line applies
 */
public record LineRow(int offset, String file, int line) {
    public LineRow {
        if (offset < 0 || line < 0) {
            throw new IllegalArgumentException("line " + line + " at offset " + offset);
        }
    }

    /** A row of the function's own source file. */
    public LineRow(int offset, int line) {
        this(offset, null, line);
    }
}

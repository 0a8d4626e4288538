package skink.compiler.link.dwarf;

import java.util.List;
import java.util.Objects;
import skink.compiler.link.Symbol;

/**
 * The call frame of a routine.
 *
 * @param symbol start of the code
 * @param sizeBytes length of the code
 * @param rows by ascending offset, the first at 0
 * @param kind how the routine is entered
 */
public record FrameDebug(Symbol symbol, int sizeBytes, List<CfaRow> rows, Kind kind) {
    /** How a routine is entered. */
    public enum Kind {
        /** By a call. */
        CALLED,
        /** By a trap or interrupt: the return address is an interrupted instruction, not the one after a call. */
        TRAP,
        /** From nowhere: stack traces end here. */
        OUTERMOST
    }

    public FrameDebug {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(symbol);
        rows = List.copyOf(rows);
        if (rows.isEmpty() || rows.get(0).offset() != 0) {
            throw new IllegalArgumentException(symbol + ": the first frame row is not at offset 0");
        }
        int last = 0;
        for (CfaRow row : rows) {
            if (row.offset() < last || row.offset() > sizeBytes) {
                throw new IllegalArgumentException(
                        symbol + ": frame row at offset " + row.offset() + " is out of order or beyond the code");
            }
            last = row.offset();
        }
    }

    /** The frame of a function that is called. */
    public static FrameDebug of(Symbol symbol, int sizeBytes, List<CfaRow> rows) {
        return new FrameDebug(symbol, sizeBytes, rows, Kind.CALLED);
    }

    /** The frame of a trap or interrupt entry. */
    public static FrameDebug trap(Symbol symbol, int sizeBytes, List<CfaRow> rows) {
        return new FrameDebug(symbol, sizeBytes, rows, Kind.TRAP);
    }

    /** The frame of a routine without a caller. */
    public static FrameDebug outermost(Symbol symbol, int sizeBytes) {
        return new FrameDebug(symbol, sizeBytes, List.of(CfaRow.esp(0, 4)), Kind.OUTERMOST);
    }
}

package skink.compiler.link.dwarf;

import java.util.List;
import java.util.Objects;
import skink.compiler.link.Symbol;

/**
 * What a debugger is told about a function.
 *
 * @param symbol start of the code
 * @param sizeBytes length of the code
 * @param sourceFile path from the source root, such as {@code skink/kernel/Start.java}
 * @param className qualified, with dots
 * @param methodName without descriptor
 * @param declarationLine 1-based, or 0 if unknown
 * @param lines by ascending offset; of rows at the same offset the last one counts
 */
public record FunctionDebug(
        Symbol symbol,
        int sizeBytes,
        String sourceFile,
        String className,
        String methodName,
        int declarationLine,
        List<LineRow> lines) {

    public FunctionDebug {
        Objects.requireNonNull(symbol);
        Objects.requireNonNull(sourceFile);
        lines = List.copyOf(lines);
        int last = 0;
        for (LineRow row : lines) {
            if (row.offset() < last || row.offset() >= sizeBytes) {
                throw new IllegalArgumentException(
                        symbol + ": line row at offset " + row.offset() + " is out of order or beyond the code");
            }
            last = row.offset();
        }
    }

    String qualifiedName() {
        return className + "." + methodName;
    }
}

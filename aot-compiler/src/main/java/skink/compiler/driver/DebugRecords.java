package skink.compiler.driver;

import java.util.ArrayList;
import java.util.List;
import skink.compiler.frame.CompiledMethod;
import skink.compiler.link.dwarf.CfaRow;
import skink.compiler.link.dwarf.DebugInfo;
import skink.compiler.link.dwarf.FrameDebug;
import skink.compiler.link.dwarf.FunctionDebug;
import skink.compiler.link.dwarf.LineRow;
import skink.compiler.ssa.Position;
import skink.compiler.world.ClassType;
import skink.compiler.world.Method;

/** What a debugger is told about compiled methods: source lines and call frames. */
final class DebugRecords {
    private static final String NO_SOURCE = "unknown.java";
    private static final int RETURN_ADDRESS_BYTES = 4;

    private DebugRecords() {}

    static void add(DebugInfo debug, CompiledMethod compiled) {
        int size = compiled.code().bytes().length;
        Method method = compiled.method();
        int declaration = compiled.rows().stream()
                .mapToInt(row -> outermost(row.position()).line())
                .filter(line -> line > 0)
                .min()
                .orElse(0);
        debug.add(new FunctionDebug(
                compiled.symbol(),
                size,
                sourcePath(method.owner()),
                method.owner().javaName(),
                method.name(),
                declaration,
                lineRows(compiled, declaration)));
        List<CfaRow> frame = new ArrayList<>();
        frame.add(CfaRow.esp(0, RETURN_ADDRESS_BYTES));
        if (compiled.frameSizeBytes() > 0) {
            frame.add(CfaRow.esp(compiled.prologueEnd(), compiled.frameSizeBytes() + RETURN_ADDRESS_BYTES));
        }
        debug.add(FrameDebug.of(compiled.symbol(), size, frame));
    }

    /** A row at the entry and one where the body begins, which is where gdb puts a breakpoint on the function. */
    private static List<LineRow> lineRows(CompiledMethod compiled, int declaration) {
        int size = compiled.code().bytes().length;
        List<LineRow> rows = new ArrayList<>();
        rows.add(new LineRow(0, declaration));
        boolean bodyRow = false;
        for (CompiledMethod.Row row : compiled.rows()) {
            if (row.offset() >= size) {
                break;
            }
            if (!bodyRow && row.offset() >= compiled.prologueEnd()) {
                bodyRow = true;
                if (row.offset() > compiled.prologueEnd()) {
                    rows.add(new LineRow(compiled.prologueEnd(), declaration));
                }
            }
            rows.add(lineRow(row));
        }
        return rows;
    }

    /**
     * The line in the compiled method itself: code that was expanded from a call belongs to the line of the call, so that a
     * frame never shows one method's name with another one's line.
     */
    private static LineRow lineRow(CompiledMethod.Row row) {
        return new LineRow(row.offset(), Math.max(0, outermost(row.position()).line()));
    }

    private static Position outermost(Position position) {
        Position outer = position;
        while (outer != null && outer.inlinedAt() != null) {
            outer = outer.inlinedAt();
        }
        return outer == null ? new Position(null, 0, null) : outer;
    }

    /** The path from the source root, such as {@code skink/kernel/start/Boot.java}. */
    private static String sourcePath(ClassType type) {
        if (type.sourceFile() == null) {
            return NO_SOURCE;
        }
        int slash = type.internalName().lastIndexOf('/');
        return type.internalName().substring(0, slash + 1) + type.sourceFile();
    }
}

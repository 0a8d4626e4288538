package skink.compiler.frame;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import skink.compiler.link.Fragment;
import skink.compiler.link.Linker;
import skink.compiler.link.Symbol;
import skink.compiler.ssa.Position;
import skink.compiler.world.Method;

/**
 * Writes the tables by which the run-time system reads a stack; the layout stands in this package's description.
 *
 * <p>Ascending order is that of the methods as given, which must be their order in {@code .text} (I1).
 */
public final class FrameTables {
    /** A call site without a landing pad: the same for every method, so that equal maps can be shared. */
    private record SharedMap(List<Integer> referenceOffsets) {}

    private final Linker linker;
    private final WordTable functions = new WordTable();
    private final WordTable lines = new WordTable();
    private final WordTable traces = new WordTable();
    private final WordTable methods = new WordTable();
    private final WordTable callSites = new WordTable();
    private final WordTable siteMaps = new WordTable();
    private final Map<Method, Integer> methodIndices = new LinkedHashMap<>();
    private final Map<List<Integer>, Integer> traceOffsets = new HashMap<>();
    private final Map<SharedMap, Integer> mapOffsets = new HashMap<>();
    private final Map<String, Symbol> texts = new HashMap<>();
    private int lineCount;

    private FrameTables(Linker linker) {
        this.linker = linker;
    }

    /** Adds the six sections and their texts; {@code code} is in the order of {@code .text}. */
    public static void addTo(Linker linker, List<CompiledMethod> code) {
        FrameTables tables = new FrameTables(linker);
        code.forEach(tables::add);
        tables.finish();
    }

    private void add(CompiledMethod method) {
        functions.addAddress(method.symbol(), 0);
        functions.addAddress(method.symbol(), method.code().bytes().length);
        functions.add(method.frameSizeBytes());
        functions.addAddress(method.symbol(), method.prologueEnd());
        functions.add(lineCount);
        int rows = addLines(method);
        functions.add(rows);
        functions.add(indexOf(method.method()));
        lineCount += rows;
        method.callSites().forEach(site -> addSite(method.symbol(), site));
    }

    /** Rows for every change of position; a function has at least one. */
    private int addLines(CompiledMethod method) {
        int count = 0;
        int previous = -1;
        for (CompiledMethod.Row row : method.rows()) {
            int trace = traceOf(row.position());
            if (trace != previous) {
                lines.add(count == 0 ? 0 : row.offset());
                lines.add(trace);
                previous = trace;
                count++;
            }
        }
        if (count == 0) {
            lines.add(0);
            lines.add(traceOf(new Position(method.method(), 0, null)));
            count = 1;
        }
        return count;
    }

    private int traceOf(Position position) {
        List<Integer> words = new ArrayList<>();
        for (Position p = position; p != null; p = p.inlinedAt()) {
            words.add(indexOf(p.method()));
            words.add(p.line());
        }
        return traceOffsets.computeIfAbsent(words, key -> {
            int offset = traces.sizeBytes();
            traces.add(key.size() / 2);
            key.forEach(traces::add);
            return offset;
        });
    }

    private int indexOf(Method method) {
        return methodIndices.computeIfAbsent(method, key -> {
            methods.addAddress(text(key.owner().javaName()), 0);
            methods.addAddress(text(key.name()), 0);
            if (key.owner().sourceFile() == null) {
                methods.add(0);
            } else {
                methods.addAddress(text(key.owner().sourceFile()), 0);
            }
            return methodIndices.size();
        });
    }

    private Symbol text(String text) {
        return texts.computeIfAbsent(text, key -> {
            Symbol symbol = Symbol.object("text:" + key).local();
            byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
            linker.section(".rodata").append(Fragment.of(symbol, Arrays.copyOf(utf8, utf8.length + 1), 1, List.of()));
            return symbol;
        });
    }

    private void addSite(Symbol function, CallSite site) {
        callSites.addAddress(function, site.returnOffset());
        if (site.landingPadOffset() >= 0) {
            callSites.add(addMap(function, site));
        } else {
            callSites.add(
                    mapOffsets.computeIfAbsent(new SharedMap(site.referenceOffsets()), key -> addMap(function, site)));
        }
    }

    private int addMap(Symbol function, CallSite site) {
        int offset = siteMaps.sizeBytes();
        if (site.landingPadOffset() >= 0) {
            siteMaps.addAddress(function, site.landingPadOffset());
        } else {
            siteMaps.add(0);
        }
        siteMaps.add(site.referenceOffsets().size());
        site.referenceOffsets().forEach(siteMaps::add);
        return offset;
    }

    private void finish() {
        linker.section(".functions").append(functions.fragment());
        linker.section(".lines").append(lines.fragment());
        linker.section(".traces").append(traces.fragment());
        linker.section(".methods").append(methods.fragment());
        linker.section(".callsites").append(callSites.fragment());
        linker.section(".sitemaps").append(siteMaps.fragment());
    }
}

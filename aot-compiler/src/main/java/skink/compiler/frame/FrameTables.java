package skink.compiler.frame;

import java.nio.charset.StandardCharsets;
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

    private static final int PACKED_BITS = 24;
    private static final int MAX_PACKED = (1 << PACKED_BITS) - 2;
    private static final int LINE_BITS_PER_WORD = 8;

    private final Linker linker;
    private final WordTable functions = new WordTable();
    private final LineTable lines = new LineTable();
    private final WordTable traces = new WordTable();
    private final WordTable methods = new WordTable();
    private final WordTable callSites = new WordTable();
    private final WordTable siteMaps = new WordTable();
    private final WordTable faults = new WordTable();
    private final Map<Method, Integer> methodIndices = new LinkedHashMap<>();
    private final Map<Position, Integer> traceIndices = new HashMap<>();
    private final Map<SharedMap, Integer> mapOffsets = new HashMap<>();
    private final Map<String, Symbol> texts = new HashMap<>();

    private FrameTables(Linker linker) {
        this.linker = linker;
    }

    /** Adds the seven sections and their texts; {@code code} is in the order of {@code .text}. */
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
        functions.add(lines.sizeBytes());
        functions.add(addLines(method));
        functions.add(indexOf(method.method()));
        method.callSites().forEach(site -> addSite(method.symbol(), site));
        method.faultSites().forEach(site -> {
            faults.addAddress(method.symbol(), site.startOffset());
            faults.add(site.word());
        });
    }

    /** Rows for every change of position, at least one; returns how many. */
    private int addLines(CompiledMethod method) {
        lines.beginFunction();
        int count = 0;
        int previous = -1;
        for (CompiledMethod.Row row : method.rows()) {
            int trace = traceOf(row.position());
            if (trace != previous) {
                lines.add(count == 0 ? 0 : row.offset(), trace);
                previous = trace;
                count++;
            }
        }
        if (count == 0) {
            lines.add(0, traceOf(new Position(method.method(), 0, null)));
            count = 1;
        }
        return count;
    }

    /** The index of the position in {@code traces}; positions that were inlined at the same call share its entry. */
    private int traceOf(Position position) {
        Integer known = traceIndices.get(position);
        if (known != null) {
            return known;
        }
        int outer = position.inlinedAt() == null ? 0 : traceOf(position.inlinedAt()) + 1;
        int method = indexOf(position.method());
        int index = traceIndices.size();
        if (Math.max(method, index) > MAX_PACKED) {
            throw new IllegalStateException("more than " + MAX_PACKED + " methods or positions");
        }
        traces.add(outer | position.line() << PACKED_BITS);
        traces.add(method | position.line() >>> LINE_BITS_PER_WORD << PACKED_BITS);
        traceIndices.put(position, index);
        return index;
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
        linker.section(".faults").append(faults.fragment());
    }
}

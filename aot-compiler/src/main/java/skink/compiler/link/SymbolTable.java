package skink.compiler.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All symbols of an image by name, in order of definition. */
final class SymbolTable {
    private final Map<String, ResolvedSymbol> byName = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    /** Defines the symbols of all sections, then the bounds of sections, segments and image. */
    static SymbolTable of(Collection<Section> sections, List<PlacedSegment> segments) {
        SymbolTable table = new SymbolTable();
        for (Section section : sections) {
            for (Section.Defined d : section.symbols()) {
                table.define(section, d.symbol(), d.offset(), d.size());
            }
        }
        for (Section section : sections) {
            if (section.isLoaded()) {
                String stem = "__" + section.name().replaceFirst("^\\.", "").replace('.', '_');
                table.define(section, Symbol.address(stem + "_start"), 0, 0);
                table.define(section, Symbol.address(stem + "_end"), section.size(), 0);
            }
        }
        for (PlacedSegment segment : segments) {
            table.bound("__segment_" + segment.plan().name() + "_start", segment, 0);
            table.bound("__segment_" + segment.plan().name() + "_end", segment, segment.memorySize());
        }
        PlacedSegment last = segments.get(segments.size() - 1);
        table.bound("__program_start", segments.get(0), 0);
        table.bound("__program_end", last, last.memorySize());
        if (!table.problems.isEmpty()) {
            throw new LinkException(table.problems);
        }
        return table;
    }

    private void define(Section section, Symbol symbol, int offset, int size) {
        define(new ResolvedSymbol(
                symbol, section, section.address() + offset, section.physicalAddress() + offset, size));
    }

    private void bound(String name, PlacedSegment segment, long offset) {
        define(new ResolvedSymbol(
                Symbol.address(name), null, segment.address() + offset, segment.physicalAddress() + offset, 0));
    }

    private void define(ResolvedSymbol symbol) {
        ResolvedSymbol other = byName.putIfAbsent(symbol.symbol().name(), symbol);
        if (other != null) {
            problems.add(
                    "symbol " + symbol.symbol() + " is defined twice: in " + place(other) + " and in " + place(symbol));
        }
    }

    private static String place(ResolvedSymbol symbol) {
        return symbol.section() == null ? "the layout" : symbol.section().name();
    }

    /** The symbol of a name, or null. */
    ResolvedSymbol get(String name) {
        return byName.get(name);
    }

    Collection<ResolvedSymbol> all() {
        return Collections.unmodifiableCollection(byName.values());
    }
}

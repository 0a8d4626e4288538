package skink.compiler.link;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The linker's report for people: what lies where, and how much room it takes. */
final class MapFile {
    private static final Comparator<ResolvedSymbol> BY_ADDRESS = Comparator.comparingLong(ResolvedSymbol::address)
            .thenComparing(s -> s.symbol().name());

    private final StringBuilder out = new StringBuilder();

    private MapFile() {}

    static String text(List<PlacedSegment> segments, SymbolTable symbols, ResolvedSymbol entry) {
        MapFile map = new MapFile();
        map.line("Entry 0x%08x %s", entry.address(), entry.symbol().name());
        map.line("");
        map.segments(segments);
        map.line("");
        map.sections(segments);
        map.line("");
        map.symbols(symbols);
        map.line("");
        map.totals(segments, symbols);
        return map.out.toString();
    }

    private void segments(List<PlacedSegment> segments) {
        line("%-10s %-10s %9s %9s %-6s %s", "Virtual", "Physical", "InFile", "InMemory", "Access", "Segment");
        for (PlacedSegment s : segments) {
            line(
                    "0x%08x 0x%08x %9d %9d %-6s %s",
                    s.address(),
                    s.physicalAddress(),
                    s.fileSize(),
                    s.memorySize(),
                    s.plan().access(),
                    s.plan().name());
        }
    }

    private void sections(List<PlacedSegment> segments) {
        line("%-10s %9s %6s %s", "Address", "Size", "Align", "Section");
        for (PlacedSegment segment : segments) {
            for (Section s : segment.sections()) {
                line("0x%08x %9d %6d %s", s.address(), s.size(), s.alignment(), s.name());
            }
        }
    }

    private void symbols(SymbolTable symbols) {
        line("%-10s %9s %-12s %s", "Address", "Size", "Section", "Symbol");
        symbols.all().stream().sorted(BY_ADDRESS).forEach(s -> {
            String section = s.section() == null ? "-" : s.section().name();
            line(
                    "0x%08x %9d %-12s %s",
                    s.address(), s.size(), section, s.symbol().name());
        });
    }

    private void totals(List<PlacedSegment> segments, SymbolTable symbols) {
        long inFile = segments.stream().mapToLong(PlacedSegment::fileSize).sum();
        long inMemory = segments.stream().mapToLong(PlacedSegment::memorySize).sum();
        line(
                "Total %d bytes in the file, %d in memory, %d symbols",
                inFile, inMemory, symbols.all().size());
    }

    private void line(String format, Object... arguments) {
        out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}

package skink.compiler.link.dwarf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import skink.compiler.link.Fragment;
import skink.compiler.link.Linker;
import skink.compiler.link.Section;

/**
 * Collects what is known about functions and frames, and writes the debug sections of an image.
 *
 * <p>Functions are grouped by source file, in the order in which they were added.
 */
public final class DebugInfo {
    private final Map<String, CompilationUnit> units = new LinkedHashMap<>();
    private final List<FrameDebug> frames = new ArrayList<>();

    public void add(FunctionDebug function) {
        units.computeIfAbsent(function.sourceFile(), CompilationUnit::new).add(function);
    }

    public void add(FrameDebug frame) {
        frames.add(frame);
    }

    /** Fills the debug sections of a linker; once per linker, before it links. */
    public void writeTo(Linker linker) {
        DwarfBytes lines = new DwarfBytes();
        DwarfBytes info = new DwarfBytes();
        DwarfBytes ranges = new DwarfBytes();
        DwarfBytes aranges = new DwarfBytes();
        DwarfBytes abbreviations = new DwarfBytes();
        InfoWriter.writeAbbreviations(abbreviations);
        InfoWriter infoWriter = new InfoWriter(info, ranges, aranges);
        for (CompilationUnit unit : units.values()) {
            infoWriter.write(unit, LineProgram.write(unit, lines));
        }
        append(linker, ".debug_line", lines);
        append(linker, ".debug_info", info);
        append(linker, ".debug_abbrev", abbreviations);
        append(linker, ".debug_ranges", ranges);
        append(linker, ".debug_aranges", aranges);
        append(linker, ".debug_frame", frames());
    }

    private DwarfBytes frames() {
        DwarfBytes bytes = new DwarfBytes();
        FrameWriter writer = new FrameWriter(bytes);
        frames.forEach(writer::write);
        return bytes;
    }

    /** Offsets inside the sections count from their starts, so each section has exactly one fragment. */
    private static void append(Linker linker, String name, DwarfBytes bytes) {
        Section section = linker.section(name);
        if (section.size() != 0) {
            throw new IllegalStateException("section " + name + " is written twice");
        }
        Fragment fragment = bytes.fragment();
        section.append(fragment);
    }
}

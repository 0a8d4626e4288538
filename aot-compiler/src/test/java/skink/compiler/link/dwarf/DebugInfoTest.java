package skink.compiler.link.dwarf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import skink.compiler.link.LinkedImage;
import skink.compiler.link.Symbol;
import skink.compiler.target.i386.GnuTools;

/** The debug information of a program is what readelf and gdb understand. */
class DebugInfoTest {
    private static final int EXIT_STATUS = 42;

    @TempDir
    Path directory;

    private LinkedImage image;

    @BeforeEach
    void writeProgram() throws IOException {
        image = DemoProgram.link();
        Path file = directory.resolve("demo");
        Files.write(file, image.elf());
        assertTrue(file.toFile().setExecutable(true));
    }

    @Test
    void readelfFindsNoFault() throws IOException {
        GnuTools.assume("readelf");
        String text = GnuTools.run(directory, "readelf", "-aw", "demo");
        assertFalse(text.toLowerCase(Locale.ROOT).contains("warning"), text);
        assertTrue(text.contains("skink.demo.Demo.leaf"), text);
    }

    @Test
    void linesAreAtTheirInstructions() throws IOException {
        GnuTools.assume("objdump");
        String text = GnuTools.run(directory, "objdump", "--dwarf=decodedline", "demo");
        Matcher row = Pattern.compile("(?m)^\\S*/(\\w+\\.java)\\s+(\\d+|-)\\s+0x(\\p{XDigit}+)")
                .matcher(text);
        List<String> rows = new ArrayList<>();
        long run = image.symbol("Demo.run()V").address();
        while (row.find()) {
            rows.add(row.group(1) + ":" + row.group(2) + " +" + (Long.parseLong(row.group(3), 16) - run));
        }
        long leaf = image.symbol("Demo.leaf()V").address() - run;
        assertEquals(
                List.of(
                        "Demo.java:10 +0",
                        "Demo.java:11 +3",
                        "Demo.java:12 +8",
                        "Demo.java:13 +13",
                        "Demo.java:- +17",
                        "Demo.java:20 +" + leaf,
                        "Inlined.java:1000 +" + (leaf + 3),
                        "Demo.java:21 +" + (leaf + 6),
                        "Demo.java:22 +" + (leaf + 14),
                        "Demo.java:23 +" + (leaf + 317),
                        "Demo.java:- +" + (leaf + 321)),
                rows);
    }

    @Test
    void framesAndRangesAreThoseGiven() throws IOException {
        GnuTools.assume("readelf");
        String frames = GnuTools.run(directory, "readelf", "--debug-dump=frames-interp", "demo");
        long leaf = image.symbol("Demo.leaf()V").address();
        assertInOrder(
                frames,
                String.format("pc=%08x..%08x", leaf, leaf + 321),
                String.format("%08x esp+4    c-4", leaf),
                String.format("%08x esp+32   c-4", leaf + 3),
                String.format("%08x esp+36   c-4", leaf + 7),
                String.format("%08x esp+40   c-4", leaf + 9),
                String.format("%08x esp+32   c-4", leaf + 14),
                String.format("%08x esp+4    c-4", leaf + 320));
        String ranges = GnuTools.run(directory, "readelf", "--debug-dump=aranges,Ranges", "demo");
        assertTrue(ranges.contains(String.format("%08x %08x", leaf, 321)), ranges);
        assertTrue(ranges.contains(String.format("%08x %08x", leaf, leaf + 321)), ranges);
    }

    @Test
    void gdbStopsAtLinesAndWalksThroughCallsAndTraps() throws IOException {
        GnuTools.assume("gdb");
        String text = gdb(
                "break Demo.java:12",
                "break skink.demo.Demo.leaf",
                "break trap",
                "run",
                "echo AT LINE\\n",
                "backtrace",
                "continue",
                "echo IN LEAF\\n",
                "next",
                "next",
                "backtrace",
                "continue",
                "echo IN TRAP\\n",
                "backtrace",
                "stepi 6",
                "echo RETURNED\\n",
                "next",
                "next",
                "info registers eip",
                "delete",
                "continue");
        assertInOrder(
                text,
                "AT LINE",
                "#0  skink.demo.Demo.run () at skink/demo/Demo.java:12",
                "in _start ()",
                "IN LEAF",
                "1000",
                "#0  skink.demo.Demo.leaf () at skink/demo/Demo.java:21",
                "in skink.demo.Demo.run () at skink/demo/Demo.java:12",
                "in _start ()",
                "IN TRAP",
                "#0  <signal handler called>",
                "#1  skink.demo.Demo.leaf () at skink/demo/Demo.java:22",
                "in skink.demo.Demo.run () at skink/demo/Demo.java:12",
                "#3 ",
                "in _start ()",
                "RETURNED",
                "exited with code 0" + Integer.toOctalString(EXIT_STATUS));
        assertFalse(text.contains("corrupt"), text);
    }

    /** At each instruction the caller of the caller is _start. */
    @Test
    void gdbUnwindsFromEveryInstruction() throws IOException {
        GnuTools.assume("gdb");
        List<String> commands = new ArrayList<>(List.of("break *'Demo.run()V'", "run"));
        int steps = 20;
        for (int i = 0; i < steps; i++) {
            commands.addAll(List.of("echo STOP\\n", "backtrace", "stepi"));
        }
        String[] stops = gdb(commands.toArray(String[]::new)).split("STOP\n");
        for (int i = 1; i <= steps; i++) {
            assertTrue(stops[i].contains("skink.demo.Demo.run () at"), stops[i]);
            assertTrue(stops[i].contains("in _start ()"), stops[i]);
        }
    }

    private String gdb(String... commands) throws IOException {
        List<String> line = new ArrayList<>(List.of("gdb", "-nx", "-batch", "-ex", "set pagination off"));
        line.addAll(List.of("-ex", "set startup-with-shell off", "-ex", "set debuginfod enabled off"));
        for (String command : commands) {
            line.addAll(List.of("-ex", command));
        }
        line.add("demo");
        return GnuTools.run(directory, line.toArray(String[]::new));
    }

    private static void assertInOrder(String text, String... parts) {
        int from = 0;
        for (String part : parts) {
            int at = text.indexOf(part, from);
            assertTrue(at >= 0, "no '" + part + "' behind offset " + from + " of\n" + text);
            from = at + part.length();
        }
    }

    @Test
    void sameInputSameBytes() {
        assertArrayEquals(image.elf(), DemoProgram.link().elf());
    }

    @Test
    void rowsOutOfOrderAreRefused() {
        Symbol f = Symbol.function("f");
        List<LineRow> backwards = List.of(new LineRow(4, 1), new LineRow(2, 2));
        assertThrows(IllegalArgumentException.class, () -> new FunctionDebug(f, 8, "F.java", "F", "f", 1, backwards));
        List<LineRow> beyond = List.of(new LineRow(8, 1));
        assertThrows(IllegalArgumentException.class, () -> new FunctionDebug(f, 8, "F.java", "F", "f", 1, beyond));
        assertThrows(IllegalArgumentException.class, () -> FrameDebug.of(f, 8, List.of(CfaRow.esp(1, 4))));
        assertThrows(
                IllegalArgumentException.class, () -> FrameDebug.of(f, 8, List.of(CfaRow.esp(0, 4), CfaRow.esp(9, 4))));
    }
}

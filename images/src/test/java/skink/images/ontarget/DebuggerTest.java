package skink.images.ontarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import skink.harness.Programs;
import skink.images.cli.SkinkProcess;

/** {@code ./skink debug}: gdb stops at Java lines of the kernel, shows Java frames and steps by line. */
class DebuggerTest {
    private static final String TEST_CLASS = "skink.kernel.selftest.LongArithmeticIsExact";
    private static final int STEPS = 3;
    private static final Pattern STOP_LINE = Pattern.compile("(?m)^(\\d+)\\t(.*)$");

    @BeforeAll
    static void needsTools() {
        KernelUnderTest.needsQemu();
        assumeTrue(Programs.find("gdb").isPresent(), "gdb is not installed on this host");
    }

    private static String debug(String place, String... gdbCommands) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("debug", "--break", place, "--", "-batch"));
        for (String command : gdbCommands) {
            arguments.addAll(List.of("-ex", command));
        }
        SkinkProcess process = SkinkProcess.run(arguments);
        assertEquals(0, process.status(), process.output());
        return process.output();
    }

    @Test
    void stopsAtAMethodAndShowsJavaFrames() throws Exception {
        String output = debug(TEST_CLASS + ".run", "bt");
        String caller = KernelUnderTest.frame("skink.kernel.selftest.Suite.run", "run(number, ALL[i]);");
        String main = KernelUnderTest.frame("skink.kernel.start.KernelMain.main", "boolean passed = Suite.run();");
        assertTrue(output.contains("Breakpoint 1, " + TEST_CLASS + ".run ("), output);
        assertFrame(output, 0, TEST_CLASS + ".run", "LongArithmeticIsExact.java:\\d+");
        assertFrame(output, 2, "skink.kernel.selftest.Suite.run", fileAndLine(caller));
        assertFrame(output, 3, "skink.kernel.start.KernelMain.main", fileAndLine(main));
    }

    private static String fileAndLine(String frame) {
        return frame.substring(frame.indexOf('(') + 1, frame.indexOf(')'));
    }

    private static void assertFrame(String output, int number, String method, String fileAndLine) {
        Pattern frame = Pattern.compile("(?m)^#" + number + " .*" + Pattern.quote(method) + " \\(.*/" + fileAndLine);
        assertTrue(frame.matcher(output).find(), () -> "no frame like " + frame + " in\n" + output);
    }

    /** A line may be left out: the head of a loop whose first test is known has no code. */
    @Test
    void nextGoesToTheNextLineAndShowsItsText() throws Exception {
        String[] steps = new String[STEPS];
        Arrays.fill(steps, "next");
        String output = debug(TEST_CLASS + ".run", steps);
        List<MatchResult> lines = STOP_LINE.matcher(output).results().toList();
        assertEquals(STEPS + 1, lines.size(), output);
        for (int i = 1; i <= STEPS; i++) {
            int before = Integer.parseInt(lines.get(i - 1).group(1));
            int step = Integer.parseInt(lines.get(i).group(1)) - before;
            assertTrue(step == 1 || step == 2, output);
        }
        for (MatchResult line : lines) {
            int number = KernelUnderTest.lineOf(TEST_CLASS, line.group(2).strip());
            assertEquals(number, Integer.parseInt(line.group(1)), output);
        }
    }

    @Test
    void stopsAtALineOfAFile() throws Exception {
        int line = KernelUnderTest.lineOf("skink.kernel.start.KernelMain", "boolean passed = Suite.run();");
        String output = debug("KernelMain.java:" + line, "bt 1");
        assertFrame(output, 0, "skink.kernel.start.KernelMain.main", "KernelMain.java:" + line);
    }

    @Test
    void unknownMethodIsOneClearLine() throws Exception {
        SkinkProcess process = SkinkProcess.run(List.of("debug", "--break", "skink.kernel.Nowhere.method"));
        assertEquals(1, process.status(), process.output());
        assertTrue(process.output().strip().lines().count() == 1, process.output());
        assertTrue(process.output().contains("no code of its own for skink.kernel.Nowhere.method"), process.output());
    }
}

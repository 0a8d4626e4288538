package skink.images.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import skink.compiler.driver.CompileListener;
import skink.compiler.opt.Pass;
import skink.compiler.opt.PassContext;
import skink.compiler.opt.PassPipeline;
import skink.compiler.opt.PassPlan;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;

/** {@code bisect} finds a pass that breaks a program, and the method in which it does. */
class BisectTest {
    private static final String PROGRAM =
            """
            class Main {
                static int victim(int n, int x) { return n == 0 ? x : victim(n - 1, x) - 3; }
                static int bystander(int n, int x) { return n == 0 ? x : bystander(n - 1, x) - 5; }
                public static void main(String[] args) {
                    System.out.println(bystander(args.length, 40));
                    System.out.println(victim(args.length, 40));
                }
            }
            """;

    /** Turns differences of whole numbers round, in methods of one name only. */
    private record TurnsDifferencesRound(String methodName) implements Pass {
        @Override
        public boolean run(Graph graph, PassContext context) {
            if (!graph.method().name().equals(methodName)) {
                return false;
            }
            boolean changed = false;
            for (Block block : graph.blocks()) {
                for (Value value : block.values()) {
                    boolean difference = (value.op() == Op.ADD || value.op() == Op.SUB)
                            && value.kind() == Kind.INT
                            && value.arg(1).op() == Op.CONST_INT
                            && Math.abs(value.arg(1).auxInt()) == 3;
                    if (difference) {
                        value.setArg(1, graph.constInt((int) -value.arg(1).auxInt()));
                        changed = true;
                    }
                }
            }
            return changed;
        }
    }

    /** Cannot cope with one method. */
    private record FailsIn(String methodName) implements Pass {
        @Override
        public boolean run(Graph graph, PassContext context) {
            if (graph.method().name().equals(methodName)) {
                throw new IllegalStateException("this pass knows no such method");
            }
            return false;
        }
    }

    @TempDir
    private Path scratch;

    private String classes;

    @BeforeEach
    void compileProgram() throws IOException {
        classes = CommandLineRun.javac(scratch.resolve("classes"), PROGRAM);
    }

    private SkinkProcess bisect(PassPlan passes) {
        return CommandLineRun.skink(
                passes,
                CompileListener.NONE,
                "bisect",
                "-cp",
                classes,
                "--main",
                "Main",
                "--",
                "a",
                "b",
                "c",
                "d",
                "e",
                "f");
    }

    private static PassPlan with(Pass pass) {
        return PassPlan.standard().withLate(new PassPipeline.Entry(pass, "a test of the search"));
    }

    @Test
    void nothingDiffers() {
        SkinkProcess process = bisect(PassPlan.standard());
        assertEquals(0, process.status(), process.output());
        assertTrue(process.output().contains("no difference"), process.output());
    }

    @Test
    void harmfulPassAndItsMethodAreFound() {
        SkinkProcess process = bisect(with(new TurnsDifferencesRound("victim")));
        assertEquals(1, process.status(), process.output());
        List<String> found = process.output()
                .lines()
                .filter(line -> line.startsWith("TurnsDifferencesRound on Main.victim(II)I makes it differ: "))
                .toList();
        assertEquals(1, found.size(), process.output());
        assertTrue(found.get(0).contains("standard output, line 2: "), found.get(0));
        assertTrue(found.get(0).endsWith(" against \"22\""), found.get(0));
    }

    /** The two numbers that are printed are those of a right and of a wrong program. */
    @Test
    void limitsThatArePrintedMakeTheDifference() throws Exception {
        PassPlan plan = with(new TurnsDifferencesRound("victim"));
        Matcher limits = Pattern.compile("right: .*--pass-limit (\\d+).*\\Rwrong: .*--pass-limit (\\d+) ")
                .matcher(bisect(plan).output());
        assertTrue(limits.find());
        assertEquals("10\n22\n", outputWithLimit(plan, limits.group(1)));
        assertNotEquals("10\n22\n", outputWithLimit(plan, limits.group(2)));
    }

    private String outputWithLimit(PassPlan plan, String limit) throws Exception {
        Path program = scratch.resolve("program" + limit);
        SkinkProcess compiled = CommandLineRun.skink(
                plan,
                CompileListener.NONE,
                "compile",
                "-cp",
                classes,
                "--main",
                "Main",
                "--pass-limit",
                limit,
                "-o",
                program.toString());
        assertEquals(0, compiled.status(), compiled.output());
        Process process = new ProcessBuilder(program.toString(), "a", "b", "c", "d", "e", "f").start();
        String output = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor());
        return output;
    }

    @Test
    void passThatFailsIsFound() {
        SkinkProcess process = bisect(with(new FailsIn("victim")));
        assertEquals(1, process.status(), process.output());
        assertTrue(process.output().contains("FailsIn on Main.victim(II)I makes it differ: "), process.output());
        assertTrue(process.output().contains("this pass knows no such method"), process.output());
    }

    @Test
    void disabledPassesAreLeftOutThroughout() {
        SkinkProcess process = CommandLineRun.skink(
                with(new TurnsDifferencesRound("victim")),
                CompileListener.NONE,
                "bisect",
                "-cp",
                classes,
                "--main",
                "Main",
                "--disable",
                "TurnsDifferencesRound",
                "--",
                "a");
        assertEquals(0, process.status(), process.output());
    }

    @Test
    void programWhoseOutputIsAccidentalIsRefused() throws IOException {
        String random = CommandLineRun.javac(
                scratch.resolve("random"),
                "class Main { public static void main(String[] a) { System.out.println(System.nanoTime()); } }");
        SkinkProcess process = CommandLineRun.skink("bisect", "-cp", random, "--main", "Main");
        assertEquals(1, process.status(), process.output());
        assertTrue(process.output().contains("does not do the same twice"), process.output());
    }
}

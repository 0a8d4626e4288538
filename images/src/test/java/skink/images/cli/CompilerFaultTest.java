package skink.images.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import skink.compiler.driver.CompileListener;
import skink.compiler.interp.BuildTimeHeap;
import skink.compiler.lir.CallInfo;
import skink.compiler.lir.Instr;
import skink.compiler.lir.LirBlock;
import skink.compiler.lir.LirMethod;
import skink.compiler.lir.LirOp;
import skink.compiler.opt.Pass;
import skink.compiler.opt.PassContext;
import skink.compiler.opt.PassPipeline;
import skink.compiler.opt.PassPlan;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;
import skink.compiler.world.AnalyzedWorld;
import skink.compiler.world.Field;
import skink.compiler.world.Method;

/**
 * A fault in any stage names the stage and the method in one line, leaves a reproducer and no executable.
 *
 * <p>Faults are real ones: what a stage is handed is damaged behind the back of the stage before it.
 */
class CompilerFaultTest {
    private static final String PROGRAM =
            """
            class Main {
                static class Other {
                    static final int[] NUMBERS = {1, 2, 3};
                    static Other[][] none;
                    int twice(int x) {
                        Runnable count = () -> NUMBERS[x]++;
                        count.run();
                        return Main.victim(System.identityHashCode(this), x) + (none == null ? 0 : none.length);
                    }
                }
                static int victim(int n, int x) { return n == 0 ? x : victim(n - 1, x) - 3; }
                public static void main(String[] args) { System.out.println(new Other().twice(args.length)); }
            }
            """;
    private static final String METHOD = "Main.victim(II)I";
    private static final String CLASS = "Main$Other";

    private record Broken(Consumer<Graph> harm) implements Pass {
        @Override
        public boolean run(Graph graph, PassContext context) {
            if (graph.method().toString().equals(METHOD)) {
                harm.accept(graph);
            }
            return false;
        }
    }

    @TempDir
    private Path scratch;

    private String classes;
    private Path output;
    private Path faults;

    @BeforeEach
    void compileProgram() throws IOException {
        classes = CommandLineRun.javac(scratch.resolve("classes"), PROGRAM);
        output = Files.createDirectory(scratch.resolve("out")).resolve("program");
        faults = Files.createDirectory(scratch.resolve("faults"));
    }

    private SkinkProcess compile(PassPlan passes, CompileListener listener) {
        return CommandLineRun.skink(
                passes,
                listener,
                "compile",
                "-cp",
                classes,
                "--main",
                "Main",
                "-o",
                output.toString(),
                "--fault-folder",
                faults.toString());
    }

    private static PassPlan with(Consumer<Graph> harm) {
        return PassPlan.standard().withLate(new PassPipeline.Entry(new Broken(harm), "a test of faults"));
    }

    /** One line with the stage and the method; a reproducer; no executable. */
    private void assertFault(SkinkProcess process, String stage, String subject) throws IOException {
        assertEquals(1, process.status(), process.output());
        assertEquals(1, process.output().lines().count(), process.output());
        String beginning = "skink: compiler fault in " + stage + " while compiling " + subject + ": ";
        assertTrue(process.output().startsWith(beginning), process.output());
        try (var left = Files.list(output.getParent())) {
            assertEquals(List.of(), left.toList());
        }
        Path folder = faults.resolve("skink-fault-1");
        for (String name : List.of("Main", "Main$Other")) {
            assertArrayEquals(
                    Files.readAllBytes(Path.of(classes).resolve(name + ".class")),
                    Files.readAllBytes(folder.resolve("classes").resolve(name + ".class")));
        }
        String report = Files.readString(folder.resolve("fault.txt"));
        for (String word : List.of(stage, subject, "compiler: build ", "jdk:      17", "\tat skink.compiler.")) {
            assertTrue(report.contains(word), () -> "no \"" + word + "\" in " + report);
        }
    }

    /** Damages what the class file was read as, when it has been found valid. */
    private record Misread(Consumer<AbstractInsnNode> harm, String className, String methodName)
            implements CompileListener {
        @Override
        public void read(ClassNode node) {
            if (node.name.equals(className)) {
                node.methods.stream()
                        .filter(method -> method.name.equals(methodName))
                        .forEach(method -> method.instructions.forEach(harm));
            }
        }
    }

    @Test
    void classReading() throws IOException {
        CompileListener noBootstrap = new Misread(
                insn -> {
                    if (insn instanceof InvokeDynamicInsnNode lambda) {
                        lambda.bsm = null;
                    }
                },
                CLASS,
                "twice");
        assertFault(compile(PassPlan.standard(), noBootstrap), "class reading", CLASS);
    }

    @Test
    void closingOfTheWorld() throws IOException {
        CompileListener jumpsNowhere = new Misread(
                insn -> {
                    if (insn instanceof JumpInsnNode jump) {
                        jump.label = new LabelNode();
                    }
                },
                "Main",
                "victim");
        assertFault(compile(PassPlan.standard(), jumpsNowhere), "the closing of the world", METHOD);
    }

    @Test
    void buildTimeInterpretation() throws IOException {
        CompileListener longsForInts = new Misread(
                insn -> {
                    if (insn.getOpcode() == Opcodes.NEWARRAY) {
                        ((IntInsnNode) insn).operand = Opcodes.T_LONG;
                    }
                },
                CLASS,
                "<clinit>");
        assertFault(compile(PassPlan.standard(), longsForInts), "build-time initialisation", CLASS);
    }

    @Test
    void graphBuilding() throws IOException {
        SkinkProcess process = compile(PassPlan.standard(), new CompileListener() {
            @Override
            public void closed(AnalyzedWorld world) {
                world.reachableMethods().stream()
                        .filter(method -> method.toString().equals(METHOD))
                        .forEach(method -> method.node().instructions.clear());
            }
        });
        assertFault(process, "graph building", METHOD);
    }

    @Test
    void pass() throws IOException {
        assertFault(
                compile(
                        with(graph -> {
                            throw new IllegalStateException("I1: broken");
                        }),
                        CompileListener.NONE),
                "Broken",
                METHOD);
    }

    @Test
    void passThatRecursesForEver() throws IOException {
        assertFault(compile(with(CompilerFaultTest::recurse), CompileListener.NONE), "Broken", METHOD);
    }

    @SuppressWarnings("InfiniteRecursion")
    private static void recurse(Graph graph) {
        graph.newBlock();
        recurse(graph);
        graph.newBlock();
    }

    @Test
    void passThatRunsOutOfMemory() throws IOException {
        assertFault(
                compile(
                        with(graph -> {
                            List<long[]> all = new ArrayList<>();
                            while (true) {
                                all.add(new long[Integer.MAX_VALUE - 8]);
                            }
                        }),
                        CompileListener.NONE),
                "Broken",
                METHOD);
    }

    @Test
    void lowering() throws IOException {
        assertFault(compile(with(CompilerFaultTest::cutComparisons), CompileListener.NONE), "lowering", METHOD);
    }

    private static void cutComparisons(Graph graph) {
        graph.blocks().stream()
                .flatMap(block -> block.values().stream())
                .filter(value -> value.op() == Op.CMP)
                .forEach(Value::clearArgs);
    }

    private interface LirHarm {
        void harm(LirMethod lir);
    }

    private static void ifVictim(Method method, LirMethod lir, LirHarm harm) {
        if (method.toString().equals(METHOD)) {
            harm.harm(lir);
        }
    }

    @Test
    void registerAllocation() throws IOException {
        SkinkProcess process = compile(PassPlan.standard(), new CompileListener() {
            @Override
            public void lowered(Method method, LirMethod lir) {
                ifVictim(method, lir, l -> l.blocks().forEach(block -> block.setInstrs(new ArrayList<>())));
            }
        });
        assertFault(process, "register allocation", METHOD);
    }

    @Test
    void emission() throws IOException {
        SkinkProcess process = compile(PassPlan.standard(), new CompileListener() {
            @Override
            public void sequenced(Method method, LirMethod lir) {
                ifVictim(method, lir, CompilerFaultTest::addVirtualRegister);
            }
        });
        assertFault(process, "emission", METHOD);
    }

    private static void addVirtualRegister(LirMethod lir) {
        LirBlock entry = lir.entry();
        List<Instr> instrs = new ArrayList<>(entry.instrs());
        instrs.add(0, new Instr(LirOp.NEG, lir.newWord(), lir.newWord()));
        entry.setInstrs(instrs);
    }

    /** And what it says in two lines is told in one. */
    @Test
    void betweenTheStages() throws IOException {
        SkinkProcess process = compile(PassPlan.standard(), new CompileListener() {
            @Override
            public void closed(AnalyzedWorld world) {
                throw new IllegalStateException("I1: broken\nI2: broken");
            }
        });
        assertFault(process, "compilation", "the program");
    }

    /** After the world was closed there is an object of a type that was not in it. */
    @Test
    void imageHeap() throws IOException {
        SkinkProcess process = compile(PassPlan.standard(), new CompileListener() {
            @Override
            public void closed(AnalyzedWorld world) {
                Field none = world.world().findClass(CLASS).declaredField("none", "[[LMain$Other;");
                ((BuildTimeHeap) world.heap()).setStatic(none, List.of());
            }
        });
        assertFault(process, "the image heap", CLASS + "[][]");
    }

    @Test
    void linking() throws IOException {
        SkinkProcess process = compile(PassPlan.standard(), new CompileListener() {
            @Override
            public void sequenced(Method method, LirMethod lir) {
                ifVictim(method, lir, CompilerFaultTest::callNobody);
            }
        });
        assertFault(process, "linking", "the program");
        assertTrue(process.output().contains("undefined symbol nobody, first used by " + METHOD), process.output());
    }

    private static void callNobody(LirMethod lir) {
        lir.blocks().stream()
                .flatMap(block -> block.instrs().stream())
                .filter(Instr::isCall)
                .forEach(call ->
                        call.aux(new CallInfo("nobody", call.aux(CallInfo.class).recorded())));
    }

    /** The script in the reproducer, with the compiler at fault, shows the same fault again. */
    @Test
    void reproducerReproduces() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh on this host");
        PassPlan broken = with(graph -> {
            throw new IllegalStateException("I1: broken");
        });
        SkinkProcess first = compile(broken, CompileListener.NONE);
        Matcher script = Pattern.compile("again: sh (\\S+)").matcher(first.output());
        assertTrue(script.find(), first.output());
        Path folder = Path.of(script.group(1)).getParent();
        Path launcher = Files.writeString(scratch.resolve("launcher"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        assertTrue(launcher.toFile().setExecutable(true));
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", script.group(1));
        builder.environment().put("SKINK", launcher.toString());
        Process shell = builder.start();
        String[] words = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\n");
        assertEquals(0, shell.waitFor());
        words[List.of(words).indexOf("classes")] = folder.resolve("classes").toString();
        List<String> here = new ArrayList<>(List.of(words));
        here.addAll(List.of("--fault-folder", scratch.toString()));
        SkinkProcess again = CommandLineRun.skink(broken, CompileListener.NONE, here.toArray(String[]::new));
        String fault = "compiler fault in Broken while compiling " + METHOD + ": IllegalStateException: I1: broken";
        assertTrue(first.output().contains(fault), first.output());
        assertTrue(again.output().contains(fault), again.output());
        assertFalse(Files.exists(output));
    }
}

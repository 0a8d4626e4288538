package skink.compiler.interp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.util.Printer;
import skink.compiler.world.Method;
import skink.compiler.world.World;

/** Runs the same class files in the interpreter and on HotSpot and compares what they print, line by line. */
class InterpreterMatchesHotSpotTest {
    private static final String[] PROGRAMS = {
        "Integers", "Floats", "Arrays2", "Calls", "Exceptions", "Switches", "Init", "Library", "Stack"
    };
    private static final GuestClasses CLASSES = compileAll();

    private static GuestClasses compileAll() {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("Out", GuestClasses.resource("Out"));
        for (String program : PROGRAMS) {
            sources.put(program, GuestClasses.resource(program));
        }
        return GuestClasses.compile(sources).with("Raw", RawInstructions.classFile());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Integers",
                "Floats",
                "Arrays2",
                "Calls",
                "Exceptions",
                "Switches",
                "Init",
                "Library",
                "Stack",
                "Raw"
            })
    void printsTheSame(String program) throws ReflectiveOperationException {
        Class<?> type = CLASSES.onHotSpot(program);
        type.getMethod("run").invoke(null);
        String expected = type.getClassLoader()
                .loadClass("Out")
                .getField("TEXT")
                .get(null)
                .toString();
        assertFalse(expected.isEmpty());
        String[] expectedLines = expected.split("\n");
        String[] lines = interpret(CLASSES.world(), program).split("\n");
        for (int i = 0; i < Math.min(lines.length, expectedLines.length); i++) {
            assertEquals(expectedLines[i], lines[i], program + ", line " + (i + 1));
        }
        assertEquals(expectedLines.length, lines.length);
    }

    @Test
    void programsUseEveryInstruction() {
        Set<Integer> used = new HashSet<>();
        for (byte[] bytes : CLASSES.classFiles().values()) {
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, 0);
            node.methods.forEach(m -> m.instructions.forEach(i -> used.add(i.getOpcode())));
        }
        Set<String> unused = new TreeSet<>();
        for (int opcode = 0; opcode < Printer.OPCODES.length; opcode++) {
            if (!used.contains(opcode)
                    && !Printer.OPCODES[opcode].matches("|.*_[0123]|.*_W|WIDE|JSR|RET|INVOKEDYNAMIC")) {
                unused.add(Printer.OPCODES[opcode]);
            }
        }
        assertEquals(Set.of(), unused);
    }

    private static String interpret(World world, String program) {
        StringBuilder text = new StringBuilder();
        Natives natives = TestNatives.withPlainJdk()
                .pure("Out.line(Ljava/lang/String;)V", (vm, b) -> text.append(vm.strings.read(vm.refs[b]))
                        .append('\n'));
        Interpreter vm = new Interpreter(world, natives, Initializer.Policy.RUN_PROGRAM, 1_000_000_000);
        Method run = world.requireClass(program).declaredMethod("run", "()V");
        Interpreter.onDeepStack(() -> {
            try {
                vm.initializer.ensure(vm.types.of(run.owner()));
                vm.callGuest(run);
            } catch (GuestThrow thrown) {
                text.append("uncaught ").append(ThrowableText.of(vm, thrown)).append('\n');
            }
        });
        return text.toString();
    }
}

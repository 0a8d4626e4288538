package skink.compiler.classfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import skink.compiler.diag.CompileError;
import skink.compiler.fixture.Sources;

/** How stand-ins of the run-time system are merged into classes of java.base. */
class SubstitutionTest {
    private static final String IMPORT = "import skink.magic.*; ";

    private static ClassSource source(String... sources) {
        ClassPathEntry runtime = Sources.compile(sources);
        return new ClassSource(Sources.classPath(runtime), List.of(runtime), false);
    }

    private static MethodNode method(ClassNode node, String name, String descriptor) {
        return node.methods.stream()
                .filter(m -> m.name.equals(name) && m.desc.equals(descriptor))
                .findFirst()
                .orElse(null);
    }

    private static String refusal(String... sources) {
        CompileError error =
                assertThrows(CompileError.class, () -> source(sources).apply("java/lang/Integer"));
        assertEquals("substitution", error.diagnostics().get(0).rule());
        return error.getMessage();
    }

    @Test
    void absentMethodIsRemovedAndMustExist() {
        String standIn =
                """
                @Substitution(target = "java.lang.Integer")
                final class IntegerStandIn {
                    @Absent public static native int %s(int x);
                }""";
        ClassNode integer = source(IMPORT + standIn.formatted("bitCount")).apply("java/lang/Integer");
        assertNull(method(integer, "bitCount", "(I)I"));
        assertNotNull(method(integer, "reverse", "(I)I"));
        assertTrue(refusal(IMPORT + standIn.formatted("noSuch")).contains("noSuch"));
    }

    @Test
    void membersAreReplacedAndAdded() {
        ClassSource classes = source(
                IMPORT
                        + """
                @Substitution(target = "java.lang.Integer")
                final class IntegerStandIn {
                    @Alias private int value;
                    static int added = 5;
                    public int hashCode() { return value + added; }
                    static int twice(Integer x) { return x + x; }
                }""");
        ClassNode integer = classes.apply("java/lang/Integer");
        assertEquals("java/lang/Number", integer.superName);
        assertNotNull(method(integer, "twice", "(Ljava/lang/Integer;)I"));
        assertEquals(
                1, integer.fields.stream().filter(f -> f.name.equals("value")).count());
        MethodNode hash = method(integer, "hashCode", "()I");
        List<String> owners = Arrays.stream(hash.instructions.toArray())
                .filter(FieldInsnNode.class::isInstance)
                .map(i -> ((FieldInsnNode) i).owner + "." + ((FieldInsnNode) i).name)
                .toList();
        assertEquals(List.of("java/lang/Integer.value", "java/lang/Integer.added"), owners);
        assertNotNull(method(integer, "parseInt", "(Ljava/lang/String;)I"), "the JDK's other members stay");
        assertNull(classes.apply("IntegerStandIn"), "no class has the stand-in's name");
    }

    @Test
    void wholeClassIsReplacedAndOthersSeeItUnderTheTargetsName() {
        ClassSource classes = source(
                IMPORT
                        + """
                        @Substitution(target = "java.lang.Runtime", mode = Substitution.Mode.WHOLE)
                        final class RuntimeStandIn { static int cpus() { return 1; } }""",
                "class User { int n() { return RuntimeStandIn.cpus(); } }");
        ClassNode runtime = classes.apply("java/lang/Runtime");
        assertEquals(
                List.of("<init>", "cpus"),
                runtime.methods.stream().map(m -> m.name).toList());
        MethodNode user = method(classes.apply("User"), "n", "()I");
        assertTrue(Arrays.stream(user.instructions.toArray())
                .anyMatch(i -> i instanceof MethodInsnNode call && call.owner.equals("java/lang/Runtime")));
    }

    @Test
    void constructorThatJavacAddsReplacesNothing() {
        ClassNode string = source(
                        IMPORT
                                + """
                        @Substitution(target = "java.lang.String")
                        final class StringStandIn { public int hashCode() { return 1; } }""")
                .apply("java/lang/String");
        MethodNode constructor = method(string, "<init>", "()V");
        assertTrue(
                Arrays.stream(constructor.instructions.toArray()).anyMatch(i -> i.getOpcode() == Opcodes.PUTFIELD),
                "the JDK's constructor sets its fields");
    }

    @Test
    void lambdaBodiesDoNotCollideWithTheTargets() {
        ClassSource classes = source(
                IMPORT
                        + """
                @Substitution(target = "java.util.Comparator")
                interface ComparatorStandIn {
                    static Runnable quiet() { return () -> {}; }
                }""");
        ClassNode comparator = classes.apply("java/util/Comparator");
        assertTrue(comparator.methods.stream().anyMatch(m -> m.name.equals("lambda$quiet$0$ComparatorStandIn")));
        assertTrue(comparator.methods.stream().anyMatch(m -> m.name.startsWith("lambda$comparing$")));
    }

    @Test
    void anotherReleaseIsLeftAlone() {
        ClassNode integer = source(
                        IMPORT
                                + """
                        @Substitution(target = "java.lang.Integer", releases = 11)
                        final class Old { static void added() {} }""")
                .apply("java/lang/Integer");
        assertNull(method(integer, "added", "()V"));
        assertFalse(integer.methods.isEmpty());
    }

    @Test
    void mistakesAreNamed() {
        String alias = refusal(
                IMPORT + "@Substitution(target = \"java.lang.Integer\") class A { @Alias static int nothing; }");
        assertTrue(alias.contains("@Alias nothing names no member of java.lang.Integer"), alias);
        String missing = refusal(IMPORT + "@Substitution(target = \"java.lang.Nope\") class A {}");
        assertTrue(missing.contains("no class java.lang.Nope"), missing);
        String twice = refusal(
                IMPORT + "@Substitution(target = \"java.lang.Integer\") class A {}",
                IMPORT + "@Substitution(target = \"java.lang.Integer\") class B {}");
        assertTrue(twice.contains("already replaces"), twice);
    }
}

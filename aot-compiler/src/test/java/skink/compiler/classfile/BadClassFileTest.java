package skink.compiler.classfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import skink.compiler.diag.CompileError;
import skink.compiler.fixture.Sources;

/** Damaged, hostile and too new class files: one clear diagnostic, never another exception. */
class BadClassFileTest {
    private static String refusal(Map<String, byte[]> classes, String name) {
        ClassSource source = new ClassSource(Sources.classPath(new MemoryEntry(classes)));
        CompileError error = assertThrows(CompileError.class, () -> source.apply(name));
        assertEquals(error, assertThrows(CompileError.class, () -> source.apply(name)), "refused the same way again");
        return error.diagnostics().get(0).rule() + ": "
                + error.diagnostics().get(0).reason();
    }

    /** A class X with one static method m(String, int)I of this code, written without any check. */
    private static String refusalOf(Consumer<MethodVisitor> code) {
        return refusal(Map.of("X", classOf(code)), "X");
    }

    private static byte[] classOf(Consumer<MethodVisitor> code) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V11, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, "X", null, "java/lang/Object", null);
        writer.visitField(Opcodes.ACC_FINAL, "fixed", "I", null, null).visitEnd();
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "m", "(Ljava/lang/String;ILX;)I", null, null);
        method.visitCode();
        code.accept(method);
        method.visitMaxs(3, 4);
        method.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void assertVerify(String part, Consumer<MethodVisitor> code) {
        String text = refusalOf(code);
        assertTrue(text.startsWith("class-verify") && text.contains(part), text);
    }

    @Test
    void integerUsedAsReference() {
        assertVerify("", m -> {
            m.visitVarInsn(Opcodes.ILOAD, 1);
            m.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "length", "()I", false);
            m.visitInsn(Opcodes.IRETURN);
        });
    }

    @Test
    void objectOfAnotherClassAsReceiver() {
        assertVerify("java/lang/String", m -> {
            m.visitVarInsn(Opcodes.ALOAD, 2);
            m.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "length", "()I", false);
            m.visitInsn(Opcodes.IRETURN);
        });
    }

    @Test
    void interfaceCallOnAClassThatLacksTheInterface() {
        assertVerify("java/util/List", m -> {
            m.visitVarInsn(Opcodes.ALOAD, 0);
            m.visitMethodInsn(Opcodes.INVOKEINTERFACE, "java/util/List", "size", "()I", true);
            m.visitInsn(Opcodes.IRETURN);
        });
    }

    @Test
    void mergeOfTwoTypesKeepsBoth() {
        assertVerify("java/lang/String", m -> mergeThenCall(m, "java/lang/String", "length"));
        assertVerify("java/util/List", m -> mergeThenCall(m, "java/util/List", "size"));
    }

    /** String or X, by the second argument; then a call that fits String only, or neither. */
    private static void mergeThenCall(MethodVisitor m, String owner, String name) {
        Label other = new Label();
        Label end = new Label();
        m.visitVarInsn(Opcodes.ILOAD, 1);
        m.visitJumpInsn(Opcodes.IFEQ, other);
        m.visitVarInsn(Opcodes.ALOAD, 0);
        m.visitJumpInsn(Opcodes.GOTO, end);
        m.visitLabel(other);
        m.visitVarInsn(Opcodes.ALOAD, 2);
        m.visitLabel(end);
        boolean isInterface = owner.equals("java/util/List");
        int opcode = isInterface ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        m.visitMethodInsn(opcode, owner, name, "()I", isInterface);
        m.visitInsn(Opcodes.IRETURN);
    }

    @Test
    void mergeOfTwoImplementationsFitsTheirInterface() {
        Sources.world(
                        """
                class A {
                    static int f(boolean b) {
                        java.util.Collection<String> c = b ? new java.util.ArrayList<>() : new java.util.HashSet<>();
                        Comparable<?> n = b ? "x" : Integer.valueOf(1);
                        Object[] x = b ? new String[2] : new Object[2];
                        x[0] = x[1];
                        return c.size() + n.hashCode();
                    }
                }""")
                .requireClass("A");
    }

    @Test
    void endOfCodeWithoutReturn() {
        assertVerify("fall off", m -> m.visitInsn(Opcodes.NOP));
    }

    @Test
    void stackHigherThanDeclared() {
        assertVerify("", m -> {
            for (int i = 0; i < 5; i++) {
                m.visitInsn(Opcodes.ICONST_0);
            }
            m.visitInsn(Opcodes.IRETURN);
        });
    }

    @Test
    void storeIntoSomethingThatIsNoArray() {
        assertVerify("", m -> {
            m.visitVarInsn(Opcodes.ALOAD, 2);
            m.visitInsn(Opcodes.ICONST_0);
            m.visitVarInsn(Opcodes.ALOAD, 0);
            m.visitInsn(Opcodes.AASTORE);
            m.visitInsn(Opcodes.ICONST_0);
            m.visitInsn(Opcodes.IRETURN);
        });
    }

    @Test
    void finalFieldWrittenByAnOrdinaryMethod() {
        assertVerify("final field fixed", m -> {
            m.visitVarInsn(Opcodes.ALOAD, 2);
            m.visitInsn(Opcodes.ICONST_1);
            m.visitFieldInsn(Opcodes.PUTFIELD, "X", "fixed", "I");
            m.visitInsn(Opcodes.ICONST_0);
            m.visitInsn(Opcodes.IRETURN);
        });
    }

    @Test
    void thrownObjectIsNoThrowable() {
        assertVerify("java/lang/Throwable", m -> {
            m.visitVarInsn(Opcodes.ALOAD, 0);
            m.visitInsn(Opcodes.ATHROW);
        });
    }

    @Test
    void missingClassIsNoMistakeInTheCode() {
        String text = refusalOf(m -> {
            m.visitVarInsn(Opcodes.ALOAD, 2);
            m.visitMethodInsn(Opcodes.INVOKESTATIC, "X", "take", "(LGone;)I", false);
            m.visitInsn(Opcodes.IRETURN);
        });
        assertTrue(text.startsWith("class-missing") && text.endsWith(": Gone"), text);
    }

    private static byte[] header(String name, String superName, String... interfaces) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V11, Opcodes.ACC_SUPER, name, null, superName, interfaces);
        writer.visitEnd();
        return writer.toByteArray();
    }

    @Test
    void cyclicSuperclasses() {
        String text = refusal(Map.of("A", header("A", "B"), "B", header("B", "A")), "A");
        assertTrue(text.startsWith("class-hierarchy") && text.contains("its own supertype"), text);
    }

    /** Classes of a cycle are refused when they are read; before that, others ask for their supertypes and fields. */
    @Test
    void cyclicSuperclassesOfAClassThatIsNamed() {
        Map<String, byte[]> classes = new TreeMap<>(Map.of("A", header("A", "B"), "B", header("B", "A")));
        classes.put("X", classOf(m -> catching(m, "A")));
        String text = refusal(classes, "X");
        assertTrue(text.startsWith("class-verify") && text.contains("A is caught but not a throwable"), text);
        classes.put("X", classOf(m -> {
            m.visitInsn(Opcodes.ACONST_NULL);
            m.visitVarInsn(Opcodes.ILOAD, 1);
            m.visitFieldInsn(Opcodes.PUTFIELD, "A", "field", "I");
            m.visitInsn(Opcodes.ICONST_0);
            m.visitInsn(Opcodes.IRETURN);
        }));
        ClassSource source = new ClassSource(Sources.classPath(new MemoryEntry(classes)));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertNotNull(source.apply("X")));
    }

    private static void catching(MethodVisitor m, String type) {
        Label start = new Label();
        Label handler = new Label();
        m.visitTryCatchBlock(start, handler, handler, type);
        m.visitLabel(start);
        m.visitInsn(Opcodes.ICONST_0);
        m.visitInsn(Opcodes.IRETURN);
        m.visitLabel(handler);
        m.visitInsn(Opcodes.POP);
        m.visitInsn(Opcodes.ICONST_1);
        m.visitInsn(Opcodes.IRETURN);
    }

    @Test
    void missingSupertypeOfAClassThatIsNamed() {
        Map<String, byte[]> classes = Map.of("A", header("A", "Gone"), "X", classOf(m -> catching(m, "A")));
        String text = refusal(new TreeMap<>(classes), "X");
        assertTrue(text.startsWith("class-missing") && text.endsWith(": Gone"), text);
    }

    @Test
    void finalSuperclass() {
        String text = refusal(Map.of("A", header("A", "java/lang/String")), "A");
        assertTrue(text.contains("final class java.lang.String"), text);
    }

    @Test
    void classWhereAnInterfaceBelongs() {
        String text = refusal(Map.of("A", header("A", "java/lang/Object", "java/lang/Integer")), "A");
        assertTrue(text.contains("implements the class"), text);
    }

    @Test
    void arrayWhereASupertypeBelongs() {
        for (byte[] bytes : List.of(header("A", "java/lang/Object", "[I"), header("A", "[Ljava/lang/String;"))) {
            String text = refusal(Map.of("A", bytes), "A");
            assertTrue(text.startsWith("class-format") && text.contains("an array is named"), text);
        }
    }

    @Test
    void classNestedInItself() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V11, Opcodes.ACC_SUPER, "A$B", null, "java/lang/Object", null);
        writer.visitInnerClass("A$B", "A", "B", 0);
        writer.visitInnerClass("A", "A$B", "A", 0);
        writer.visitEnd();
        String text = refusal(Map.of("A$B", writer.toByteArray()), "A$B");
        assertTrue(text.startsWith("class-format") && text.contains("nested in itself"), text);
    }

    @Test
    void constantOfAnotherTypeThanItsField() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V11, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, "X", null, "java/lang/Object", null);
        writer.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, "count", "I", null, "text")
                .visitEnd();
        writer.visitEnd();
        String text = refusal(Map.of("X", writer.toByteArray()), "X");
        assertTrue(text.startsWith("class-format") && text.contains("field count is not of type I"), text);
    }

    /** The superclass is looked at for what it declares before it is read as a whole. */
    @Test
    void memberOfTheSuperclassWithoutName() {
        ClassWriter base = new ClassWriter(0);
        base.visit(Opcodes.V11, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, "Base", null, "java/lang/Object", null);
        base.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_NATIVE, "m", "()V", null, null)
                .visitEnd();
        base.visitEnd();
        ClassWriter sub = new ClassWriter(0);
        sub.visit(Opcodes.V11, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, "X", null, "Base", null);
        sub.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_NATIVE, "m", "()V", null, null)
                .visitEnd();
        sub.visitEnd();
        byte[] bytes = base.toByteArray();
        int name = bytes.length - 8; // then descriptor, number of the method's attributes, of the class's; 2 bytes each
        bytes[name] = 0;
        bytes[name + 1] = 0;
        String text = refusal(new TreeMap<>(Map.of("X", sub.toByteArray(), "Base", bytes)), "X");
        assertTrue(text.startsWith("class-format"), text);
    }

    @Test
    void anotherClassUnderTheName() {
        String text = refusal(Map.of("A", header("B", "java/lang/Object")), "A");
        assertTrue(text.startsWith("class-format") && text.contains("contains class B"), text);
    }

    @Test
    void newerVersion() {
        byte[] bytes = header("A", "java/lang/Object");
        bytes[7] = 65;
        String text = refusal(Map.of("A", bytes), "A");
        assertTrue(text.startsWith("class-version") && text.contains("65.0"), text);
    }

    @Test
    void notAClassFile() {
        String text = refusal(Map.of("A", new byte[] {1, 2, 3}), "A");
        assertTrue(text.startsWith("class-format"), text);
    }

    @Test
    void everyTruncationAndManyFlippedBytesAreHandled() {
        Map<String, byte[]> good = Sources.classFiles(
                List.of(),
                """
                class A {
                    interface I { int f(int x); }
                    record R(int a, String b) {}
                    static int g(Object o, int[] x) {
                        I i = y -> y + x.length;
                        try { return switch (i.f(3)) { case 1 -> x[1]; case 900 -> 5; default -> ((String) o).length(); }; }
                        catch (ClassCastException e) { return ("" + e + new R(1, "x")).hashCode(); }
                    }
                }""");
        byte[] bytes = good.get("A");
        int refused = 0;
        for (int length = 0; length < bytes.length; length++) {
            refused += refusedOrFine(good, java.util.Arrays.copyOf(bytes, length));
        }
        assertEquals(bytes.length, refused, "a truncated file is never taken");
        Random random = new Random(42);
        for (int i = 0; i < 2000; i++) {
            byte[] flipped = bytes.clone();
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            refused += refusedOrFine(good, flipped);
        }
        assertTrue(refused > bytes.length + 300, "flipped bytes are noticed: " + refused);
    }

    /** 1 if the class is refused with a diagnostic, 0 if it is taken; any other outcome fails the test. */
    private static int refusedOrFine(Map<String, byte[]> good, byte[] bytes) {
        Map<String, byte[]> classes = new TreeMap<>(good);
        classes.put("A", bytes);
        try {
            assertNotNull(new ClassSource(Sources.classPath(new MemoryEntry(classes))).apply("A"));
            return 0;
        } catch (CompileError e) {
            return 1;
        }
    }
}

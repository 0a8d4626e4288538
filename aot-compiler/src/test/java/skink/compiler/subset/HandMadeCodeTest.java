package skink.compiler.subset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import skink.compiler.classfile.MemoryEntry;
import skink.compiler.diag.Diagnostic;
import skink.compiler.world.Profile;

/** Rules about code that the javac of Java 17 does not write: made instruction by instruction. */
class HandMadeCodeTest {
    /** A class Main whose main method has this code, as javac would never write it. */
    private static List<Diagnostic> checkCode(int version, Consumer<MethodVisitor> code) {
        return checkCode(version, m -> {}, code);
    }

    /** The same with a static initialiser. */
    private static List<Diagnostic> checkCode(
            int version, Consumer<MethodVisitor> initializer, Consumer<MethodVisitor> code) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(version, Opcodes.ACC_SUPER, "Main", null, "java/lang/Object", null);
        method(writer, "<clinit>", "()V", initializer);
        method(writer, "main", "([Ljava/lang/String;)V", code);
        writer.visitEnd();
        return RuleTest.check(Profile.PROGRAM, new MemoryEntry(Map.of("Main", writer.toByteArray())));
    }

    private static void method(ClassWriter writer, String name, String descriptor, Consumer<MethodVisitor> code) {
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, name, descriptor, null, null);
        method.visitCode();
        code.accept(method);
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(4, 4);
        method.visitEnd();
    }

    private static final Handle BOOTSTRAP = new Handle(
            Opcodes.H_INVOKESTATIC,
            "Main",
            "boot",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Object;)Ljava/lang/Object;",
            false);

    @Test
    void unknownBootstrap() {
        List<Diagnostic> found = checkCode(Opcodes.V17, m -> m.visitInvokeDynamicInsn("call", "()V", BOOTSTRAP));
        assertEquals(Set.of(Rule.BOOTSTRAP.id()), RuleTest.rules(found), () -> RuleTest.text(found));
    }

    @Test
    void constantDynamic() {
        List<Diagnostic> found = checkCode(Opcodes.V17, m -> {
            m.visitLdcInsn(new ConstantDynamic("value", "Ljava/lang/Object;", BOOTSTRAP));
            m.visitInsn(Opcodes.POP);
        });
        assertEquals(Set.of(Rule.CONSTANT_DYNAMIC.id()), RuleTest.rules(found), () -> RuleTest.text(found));
    }

    @Test
    void methodHandleConstant() {
        List<Diagnostic> found = checkCode(Opcodes.V17, m -> {
            m.visitLdcInsn(BOOTSTRAP);
            m.visitInsn(Opcodes.POP);
        });
        assertEquals(Set.of(Rule.METHOD_HANDLE.id()), RuleTest.rules(found), () -> RuleTest.text(found));
    }

    @Test
    void subroutine() {
        List<Diagnostic> found = checkCode(Opcodes.V1_5, HandMadeCodeTest::callSubroutine);
        assertEquals(Set.of(Rule.JSR_RET.id()), RuleTest.rules(found), () -> RuleTest.text(found));
    }

    @Test
    void subroutineInAStaticInitialiser() {
        List<Diagnostic> found = checkCode(Opcodes.V1_5, HandMadeCodeTest::callSubroutine, m -> {});
        assertEquals(Set.of(Rule.JSR_RET.id()), RuleTest.rules(found), () -> RuleTest.text(found));
    }

    private static void callSubroutine(MethodVisitor m) {
        Label subroutine = new Label();
        Label end = new Label();
        m.visitJumpInsn(Opcodes.JSR, subroutine);
        m.visitJumpInsn(Opcodes.GOTO, end);
        m.visitLabel(subroutine);
        m.visitVarInsn(Opcodes.ASTORE, 1);
        m.visitVarInsn(Opcodes.RET, 1);
        m.visitLabel(end);
    }
}

package skink.compiler.interp;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;

/** A class with stack instructions, and forms of them, that javac never writes. */
final class RawInstructions {
    private RawInstructions() {}

    /** Class {@code Raw}, whose {@code run} prints the stack after each shuffle as one number per line. */
    static byte[] classFile() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(V17, ACC_PUBLIC, "Raw", null, "java/lang/Object", null);
        MethodVisitor run = writer.visitMethod(ACC_PUBLIC | ACC_STATIC, "run", "()V", null, null);
        run.visitCode();
        shuffle(run, "II", "II", SWAP);
        shuffle(run, "III", "IIII", DUP_X2);
        shuffle(run, "JI", "IJI", DUP_X2);
        shuffle(run, "II", "III", DUP_X1);
        shuffle(run, "II", "IIII", DUP2);
        shuffle(run, "III", "IIIII", DUP2_X1);
        shuffle(run, "IJ", "JIJ", DUP2_X1);
        shuffle(run, "IIII", "IIIIII", DUP2_X2);
        shuffle(run, "IIJ", "JIIJ", DUP2_X2);
        shuffle(run, "JII", "IIJII", DUP2_X2);
        shuffle(run, "JJ", "JJJ", DUP2_X2);
        shuffle(run, "IIII", "II", POP2);
        shuffle(run, "JI", "J", POP);
        shuffle(run, "I", "I", NOP);
        run.visitInsn(RETURN);
        run.visitMaxs(0, 0);
        run.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** Pushes 1, 2, 3… as ints and longs, does the instruction, and prints all that is on the stack, top first. */
    private static void shuffle(MethodVisitor code, String before, String after, int opcode) {
        for (int i = 0; i < before.length(); i++) {
            code.visitInsn(ICONST_1 + i);
            if (before.charAt(i) == 'J') {
                code.visitInsn(I2L);
            }
        }
        code.visitInsn(opcode);
        for (int i = after.length() - 1; i >= 0; i--) {
            if (after.charAt(i) == 'J') {
                code.visitInsn(L2I);
            }
            code.visitMethodInsn(INVOKESTATIC, "java/lang/String", "valueOf", "(I)Ljava/lang/String;", false);
            code.visitMethodInsn(INVOKESTATIC, "Out", "line", "(Ljava/lang/String;)V", false);
        }
    }
}

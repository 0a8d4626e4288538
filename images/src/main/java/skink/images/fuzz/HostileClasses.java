package skink.images.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Classes that no compiler would write, added to a program. */
final class HostileClasses {
    private static final int DEEPEST = 3000;

    private HostileClasses() {}

    /** Puts a long chain of superclasses, or of superinterfaces, above one class; sometimes it is a ring. */
    static void addDeepHierarchy(Map<String, byte[]> classFiles, Random random, List<String> done) {
        int depth = 1 + random.nextInt(DEEPEST);
        boolean interfaces = random.nextBoolean();
        boolean ring = random.nextInt(4) == 0;
        for (int i = 0; i < depth; i++) {
            String above = i + 1 < depth ? "Chain" + (i + 1) : ring ? "Chain0" : "java/lang/Object";
            ClassWriter writer = new ClassWriter(0);
            if (interfaces) {
                boolean top = above.equals("java/lang/Object");
                writer.visit(
                        Opcodes.V17,
                        Opcodes.ACC_PUBLIC | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT,
                        "Chain" + i,
                        null,
                        "java/lang/Object",
                        top ? null : new String[] {above});
            } else {
                writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, "Chain" + i, null, above, null);
                addConstructor(writer, above);
            }
            writer.visitEnd();
            classFiles.put("Chain" + i, writer.toByteArray());
        }
        try {
            ClassNode base = new ClassNode();
            new ClassReader(classFiles.get("Main$Base")).accept(base, ClassReader.SKIP_FRAMES);
            if (interfaces) {
                base.interfaces.add("Chain0");
            } else {
                base.superName = "Chain0";
            }
            ClassWriter writer = new ClassWriter(0);
            base.accept(writer);
            classFiles.put("Main$Base", writer.toByteArray());
            done.add("Main$Base: " + depth + (interfaces ? " superinterfaces" : " superclasses")
                    + (ring ? " in a ring" : ""));
        } catch (RuntimeException e) {
            done.add("a chain of classes beside the program");
        }
    }

    private static void addConstructor(ClassWriter writer, String above) {
        var init = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        init.visitCode();
        init.visitVarInsn(Opcodes.ALOAD, 0);
        init.visitMethodInsn(Opcodes.INVOKESPECIAL, above, "<init>", "()V", false);
        init.visitInsn(Opcodes.RETURN);
        init.visitMaxs(1, 1);
        init.visitEnd();
    }
}

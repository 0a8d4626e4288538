package skink.compiler.classfile;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes each enum tell its Class object what its constants are, right after its initialiser has made them: the run-time
 * system serves {@code valueOf}, {@code EnumMap} and {@code EnumSet} from there instead of calling {@code values()} by
 * reflection.
 */
final class EnumRegistration {
    private static final int STACK_SLOTS = 2;

    private EnumRegistration() {}

    static void apply(ClassNode node) {
        if (!"java/lang/Enum".equals(node.superName)) {
            return;
        }
        for (MethodNode method : node.methods) {
            if (method.name.equals("<clinit>")) {
                for (AbstractInsnNode insn : method.instructions.toArray()) {
                    if (insn instanceof FieldInsnNode write && isValues(node, write)) {
                        method.instructions.insert(write, registration(node, write));
                        method.maxStack += STACK_SLOTS;
                    }
                }
            }
        }
    }

    /** The write of the array of all constants: javac's is synthetic and called {@code $VALUES}. */
    private static boolean isValues(ClassNode node, FieldInsnNode write) {
        return write.getOpcode() == Opcodes.PUTSTATIC
                && write.owner.equals(node.name)
                && write.name.equals("$VALUES")
                && write.desc.equals("[L" + node.name + ";");
    }

    private static InsnList registration(ClassNode node, FieldInsnNode values) {
        InsnList code = new InsnList();
        code.add(new LdcInsnNode(Type.getObjectType(node.name)));
        code.add(new FieldInsnNode(Opcodes.GETSTATIC, values.owner, values.name, values.desc));
        String descriptor = "(Ljava/lang/Class;[Ljava/lang/Enum;)V";
        code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, "java/lang/Class", "registerEnum", descriptor, false));
        return code;
    }
}

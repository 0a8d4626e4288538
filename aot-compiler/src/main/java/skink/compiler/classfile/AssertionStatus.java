package skink.compiler.classfile;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Decides {@code assert} when a class is read: the question {@code desiredAssertionStatus} in its initialiser and each read
 * of {@code $assertionsDisabled} become constants, so that no class needs its Class object or a flag for it.
 *
 * <p>The initialiser of a supertype may run code of the class before the flag is set, and assertions are on there (§14.10).
 * So the reads stay in a class that has a supertype with an initialiser of its own.
 */
final class AssertionStatus {
    private AssertionStatus() {}

    /**
     * Applies the decision to one class.
     *
     * @param readsToo whether the flag is set before any other code of the class can run
     */
    static void apply(ClassNode node, boolean enabled, boolean readsToo) {
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode insn : method.instructions.toArray()) {
                if (insn instanceof FieldInsnNode read
                        && readsToo
                        && read.getOpcode() == Opcodes.GETSTATIC
                        && read.name.equals("$assertionsDisabled")) {
                    method.instructions.set(read, constant(!enabled));
                } else if (asksStatus(insn)) {
                    InsnList code = method.instructions;
                    code.remove(insn.getPrevious());
                    code.set(insn, constant(enabled));
                }
            }
        }
    }

    private static boolean asksStatus(AbstractInsnNode insn) {
        return insn instanceof MethodInsnNode call
                && call.name.equals("desiredAssertionStatus")
                && call.owner.equals("java/lang/Class")
                && call.getPrevious() instanceof LdcInsnNode;
    }

    private static InsnNode constant(boolean value) {
        return new InsnNode(value ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
    }
}

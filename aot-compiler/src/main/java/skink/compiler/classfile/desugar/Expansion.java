package skink.compiler.classfile.desugar;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Code under construction that will stand in place of one call site, or at the end of a generated method.
 *
 * <p>Fresh local variables come after all that the method has; the stack limit grows by a fixed amount that no expansion
 * exceeds ({@link #STACK_SLOTS}) beyond what the site's own arguments took.
 */
final class Expansion {
    private static final int STACK_SLOTS = 12;

    private final MethodNode method;
    private final AbstractInsnNode site;
    private final InsnList code = new InsnList();

    /** An expansion of {@code site} in {@code method}; with a null site, code to append to the method. */
    Expansion(MethodNode method, AbstractInsnNode site) {
        this.method = method;
        this.site = site;
    }

    /** Puts the code in place of the call site. */
    void replaceSite() {
        method.maxStack += STACK_SLOTS;
        method.instructions.insertBefore(site, code);
        method.instructions.remove(site);
    }

    /** Puts the code at the end of the method. */
    void append() {
        method.maxStack += STACK_SLOTS;
        method.instructions.add(code);
    }

    /** Moves the call site's arguments from the stack to fresh variables; gives the number of each. */
    int[] storeArguments(Type[] types) {
        int[] variables = new int[types.length];
        for (int i = types.length - 1; i >= 0; i--) {
            variables[i] = fresh(types[i]);
            store(types[i], variables[i]);
        }
        return variables;
    }

    /** A new local variable of this type. */
    int fresh(Type type) {
        int variable = method.maxLocals;
        method.maxLocals += type.getSize();
        return variable;
    }

    Expansion add(AbstractInsnNode insn) {
        code.add(insn);
        return this;
    }

    Expansion op(int opcode) {
        return add(new InsnNode(opcode));
    }

    Expansion load(Type type, int variable) {
        return add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), variable));
    }

    Expansion store(Type type, int variable) {
        return add(new VarInsnNode(type.getOpcode(Opcodes.ISTORE), variable));
    }

    Expansion constant(Object value) {
        return add(new LdcInsnNode(value));
    }

    Expansion number(int value) {
        if (value >= -1 && value <= 5) {
            return op(Opcodes.ICONST_0 + value);
        }
        return value == (short) value ? add(new IntInsnNode(Opcodes.SIPUSH, value)) : constant(value);
    }

    Expansion typed(int opcode, String internalName) {
        return add(new TypeInsnNode(opcode, internalName));
    }

    Expansion field(int opcode, String owner, String name, String descriptor) {
        return add(new FieldInsnNode(opcode, owner, name, descriptor));
    }

    Expansion call(int opcode, String owner, String name, String descriptor) {
        return add(new MethodInsnNode(opcode, owner, name, descriptor, opcode == Opcodes.INVOKEINTERFACE));
    }

    Expansion call(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        return add(new MethodInsnNode(opcode, owner, name, descriptor, isInterface));
    }

    Expansion jump(int opcode, LabelNode target) {
        return add(new JumpInsnNode(opcode, target));
    }
}

package skink.compiler.world;

import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Small questions about a method's instructions that several stages ask. */
public final class Bytecode {
    private Bytecode() {}

    /** The source line of the instruction at this index, or 0 if the class file tells none. */
    public static int lineOf(MethodNode method, int index) {
        AbstractInsnNode insn = index < method.instructions.size() ? method.instructions.get(index) : null;
        for (; insn != null; insn = insn.getPrevious()) {
            if (insn instanceof LineNumberNode line) {
                return line.line;
            }
        }
        return 0;
    }

    /** The first source line that the method's code names, or 0. */
    public static int firstLine(MethodNode method) {
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof LineNumberNode line) {
                return line.line;
            }
        }
        return 0;
    }

    /** Whether it is a real instruction, not a label, line number or frame. */
    public static boolean isReal(AbstractInsnNode insn) {
        return insn.getOpcode() >= 0;
    }

    /** The indices of labels that something jumps to or an exception handler starts at. */
    public static BitSet jumpTargets(MethodNode method) {
        BitSet targets = new BitSet();
        InsnList code = method.instructions;
        for (AbstractInsnNode insn : code) {
            if (insn instanceof JumpInsnNode jump) {
                targets.set(code.indexOf(jump.label));
            } else if (insn instanceof TableSwitchInsnNode table) {
                addAll(code, targets, table.labels, table.dflt);
            } else if (insn instanceof LookupSwitchInsnNode lookup) {
                addAll(code, targets, lookup.labels, lookup.dflt);
            }
        }
        for (TryCatchBlockNode handler : method.tryCatchBlocks) {
            targets.set(code.indexOf(handler.handler));
        }
        return targets;
    }

    private static void addAll(InsnList code, BitSet targets, List<LabelNode> labels, LabelNode otherwise) {
        labels.forEach(label -> targets.set(code.indexOf(label)));
        targets.set(code.indexOf(otherwise));
    }

    /** Whether control never passes from the instruction to the next one. */
    public static boolean endsFlow(AbstractInsnNode insn) {
        int opcode = insn.getOpcode();
        return opcode == Opcodes.GOTO
                || opcode == Opcodes.ATHROW
                || opcode == Opcodes.RET
                || opcode == Opcodes.TABLESWITCH
                || opcode == Opcodes.LOOKUPSWITCH
                || (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN);
    }

    /** Whether executing the instruction may throw an exception that a handler in the method can receive. */
    public static boolean canThrow(AbstractInsnNode insn) {
        return switch (insn.getOpcode()) {
            case Opcodes.IALOAD, Opcodes.LALOAD, Opcodes.FALOAD, Opcodes.DALOAD, Opcodes.AALOAD -> true;
            case Opcodes.BALOAD, Opcodes.CALOAD, Opcodes.SALOAD -> true;
            case Opcodes.IASTORE, Opcodes.LASTORE, Opcodes.FASTORE, Opcodes.DASTORE, Opcodes.AASTORE -> true;
            case Opcodes.BASTORE, Opcodes.CASTORE, Opcodes.SASTORE -> true;
            case Opcodes.IDIV, Opcodes.LDIV, Opcodes.IREM, Opcodes.LREM -> true;
            case Opcodes.GETSTATIC, Opcodes.PUTSTATIC, Opcodes.GETFIELD, Opcodes.PUTFIELD -> true;
            case Opcodes.INVOKEVIRTUAL, Opcodes.INVOKESPECIAL, Opcodes.INVOKESTATIC -> true;
            case Opcodes.INVOKEINTERFACE, Opcodes.INVOKEDYNAMIC -> true;
            case Opcodes.NEW, Opcodes.NEWARRAY, Opcodes.ANEWARRAY, Opcodes.MULTIANEWARRAY -> true;
            case Opcodes.ARRAYLENGTH, Opcodes.ATHROW, Opcodes.CHECKCAST -> true;
            case Opcodes.MONITORENTER, Opcodes.MONITOREXIT -> true;
            default -> false;
        };
    }

    /** The class that a call names; for a call on an array type that is {@code Object}. */
    public static ClassType callOwner(World world, MethodInsnNode call) {
        return world.requireClass(call.owner.charAt(0) == '[' ? "java/lang/Object" : call.owner);
    }

    /**
     * The method that an invokespecial in {@code caller} runs: a constructor or private method as resolved, otherwise the
     * one that the superclass of the caller (or the named interface) has. Null if there is none.
     */
    public static Method specialTarget(World world, ClassType caller, MethodInsnNode call) {
        ClassType named = callOwner(world, call);
        Method resolved = world.resolveMethod(named, call.name, call.desc);
        if (resolved == null || resolved.isConstructor() || resolved.isPrivate() || named.isInterface()) {
            return resolved;
        }
        boolean inherited = named != caller && caller.isSubtypeOf(named) && caller.superClass() != null;
        Method found = inherited ? world.resolveMethod(caller.superClass(), call.name, call.desc) : resolved;
        return found;
    }
}

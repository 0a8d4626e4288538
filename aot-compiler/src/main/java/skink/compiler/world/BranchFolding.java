package skink.compiler.world;

import java.util.BitSet;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Decides branches whose operands are constants of this world.
 *
 * <p>An operand is known if the instruction before it on the straight line pushes a constant, reads a static final field
 * that the build has set for ever, or calls a method without parameters, static or final, whose body only returns a
 * constant. What
 * is known never changes as the analysis goes on, so a decision taken once holds.
 */
final class BranchFolding {
    private static final int STEP_LIMIT = 64;

    /** A value that is known; {@code value} is null for the null reference. */
    private record Known(Object value) {}

    private final World world;
    private final Function<Field, Object> constantOf;

    /** {@code constantOf} gives the value that a static final field has for ever, or null if it is not known. */
    BranchFolding(World world, Function<Field, Object> constantOf) {
        this.world = world;
        this.constantOf = constantOf;
    }

    /** The only label or following instruction that {@code branch} can go to: its index, or -1 if that is not known. */
    int onlySuccessor(InsnList code, AbstractInsnNode branch, BitSet jumpTargets) {
        Operands operands = new Operands(code, jumpTargets, branch);
        if (branch instanceof JumpInsnNode jump) {
            Boolean taken = outcome(jump.getOpcode(), operands);
            if (taken == null) {
                return -1;
            }
            return taken ? code.indexOf(jump.label) : code.indexOf(jump) + 1;
        }
        Known known = operands.pop();
        return known != null && known.value instanceof Integer key ? code.indexOf(chosen(branch, key)) : -1;
    }

    private static LabelNode chosen(AbstractInsnNode branch, int key) {
        if (branch instanceof TableSwitchInsnNode table) {
            return key < table.min || key > table.max ? table.dflt : table.labels.get(key - table.min);
        }
        LookupSwitchInsnNode lookup = (LookupSwitchInsnNode) branch;
        int at = lookup.keys.indexOf(key);
        return at < 0 ? lookup.dflt : lookup.labels.get(at);
    }

    private static Boolean outcome(int opcode, Operands operands) {
        Known right = operands.pop();
        if (right == null) {
            return null;
        }
        if (opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL) {
            return (right.value == null) == (opcode == Opcodes.IFNULL);
        }
        if (opcode >= Opcodes.IFEQ && opcode <= Opcodes.IFLE) {
            return right.value instanceof Integer v ? compare(opcode, v, 0) : null;
        }
        if (opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ICMPLE) {
            Known left = operands.pop();
            return left != null && left.value instanceof Integer a && right.value instanceof Integer b
                    ? compare(opcode - Opcodes.IF_ICMPEQ + Opcodes.IFEQ, a, b)
                    : null;
        }
        return null;
    }

    private static boolean compare(int opcode, int a, int b) {
        return switch (opcode) {
            case Opcodes.IFEQ -> a == b;
            case Opcodes.IFNE -> a != b;
            case Opcodes.IFLT -> a < b;
            case Opcodes.IFGE -> a >= b;
            case Opcodes.IFGT -> a > b;
            case Opcodes.IFLE -> a <= b;
            default -> throw new IllegalArgumentException("not a comparison with zero: " + opcode);
        };
    }

    /** Reads known operands backwards from a branch. */
    private final class Operands {
        private final InsnList code;
        private final BitSet jumpTargets;
        private AbstractInsnNode at;

        Operands(InsnList code, BitSet jumpTargets, AbstractInsnNode branch) {
            this.code = code;
            this.jumpTargets = jumpTargets;
            this.at = branch;
        }

        /** The value on top of what is left of the stack, or null if it is not known. */
        Known pop() {
            if (at == null) {
                return null;
            }
            do {
                at = at.getPrevious();
                if (at == null || jumpTargets.get(code.indexOf(at))) {
                    at = null;
                    return null;
                }
            } while (!Bytecode.isReal(at));
            Known known = pushed(at);
            at = known == null ? null : firstOf(at);
            return known;
        }
    }

    private Known pushed(AbstractInsnNode insn) {
        int opcode = insn.getOpcode();
        if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
            return new Known(opcode - Opcodes.ICONST_0);
        }
        if (opcode == Opcodes.ACONST_NULL) {
            return new Known(null);
        }
        if (insn instanceof IntInsnNode push && opcode != Opcodes.NEWARRAY) {
            return new Known(push.operand);
        }
        if (insn instanceof LdcInsnNode ldc) {
            return ldc.cst instanceof Integer || ldc.cst instanceof String ? new Known(ldc.cst) : null;
        }
        if (insn instanceof FieldInsnNode read && opcode == Opcodes.GETSTATIC) {
            return staticValue(read);
        }
        if (insn instanceof MethodInsnNode call && call.desc.startsWith("()")) {
            return resultOf(call);
        }
        return null;
    }

    private Known staticValue(FieldInsnNode read) {
        ClassType owner = world.findClass(read.owner);
        Field field = owner == null ? null : world.resolveField(owner, read.name, read.desc);
        Object value = field == null ? null : constantOf.apply(field);
        return value == null ? null : new Known(value);
    }

    private Known resultOf(MethodInsnNode call) {
        ClassType owner = world.findClass(call.owner);
        Method method = owner == null ? null : world.resolveMethod(owner, call.name, call.desc);
        if (method == null || method.isNative() || method.isAbstract()) {
            return null;
        }
        boolean isOnlyTarget = method.isStatic()
                || method.isFinal()
                || method.isPrivate()
                || method.owner().isFinal();
        return isOnlyTarget && !method.isConstructor() ? constantResult(method) : null;
    }

    /** The first of the instructions that push the value: the load of a call's receiver, or the instruction itself. */
    private static AbstractInsnNode firstOf(AbstractInsnNode insn) {
        if (!(insn instanceof MethodInsnNode) || insn.getOpcode() == Opcodes.INVOKESTATIC) {
            return insn;
        }
        AbstractInsnNode receiver = insn.getPrevious();
        boolean isSimple = receiver != null && receiver.getOpcode() == Opcodes.ALOAD;
        return isSimple ? receiver : null;
    }

    /** Follows the body from its start as long as every branch is decided; null unless it ends by returning a constant. */
    private Known constantResult(Method method) {
        InsnList code = method.node().instructions;
        Known top = null;
        AbstractInsnNode insn = code.getFirst();
        for (int step = 0; insn != null && step < STEP_LIMIT; step++) {
            int opcode = insn.getOpcode();
            if (opcode == Opcodes.IRETURN || opcode == Opcodes.ARETURN) {
                return top;
            }
            if (opcode == Opcodes.GOTO) {
                insn = ((JumpInsnNode) insn).label;
                continue;
            }
            if (insn instanceof JumpInsnNode jump && opcode >= Opcodes.IFEQ && opcode <= Opcodes.IFLE) {
                if (top == null || !(top.value instanceof Integer value)) {
                    return null;
                }
                insn = compare(opcode, value, 0) ? jump.label : insn.getNext();
                top = null;
                continue;
            }
            if (Bytecode.isReal(insn)) {
                if (top != null || insn instanceof MethodInsnNode) {
                    return null;
                }
                top = pushed(insn);
                if (top == null) {
                    return null;
                }
            }
            insn = insn.getNext();
        }
        return null;
    }
}

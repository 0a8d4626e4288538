package skink.compiler.subset;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import skink.compiler.world.AnalyzedWorld;
import skink.compiler.world.Bytecode;
import skink.compiler.world.Method;
import skink.compiler.world.Profile;

/** Rules that one live instruction can break, whoever calls its method. */
final class InstructionRules {
    private static final String ADDRESS = "skink/magic/Address";

    private final AnalyzedWorld world;
    private final Violations violations;
    private final Method method;
    private final boolean kernel;

    InstructionRules(AnalyzedWorld world, Violations violations, Method method) {
        this.world = world;
        this.violations = violations;
        this.method = method;
        this.kernel = world.profile() == Profile.KERNEL;
    }

    void check() {
        if (kernel && (method.node().access & Opcodes.ACC_SYNCHRONIZED) != 0) {
            violations.atLine(Rule.KERNEL_MONITOR, method, Bytecode.firstLine(method.node()), "a synchronized method");
        }
        int size = method.node().instructions.size();
        for (int i = 0; i < size; i++) {
            AbstractInsnNode insn = method.node().instructions.get(i);
            if (world.isLive(method, i) && Bytecode.isReal(insn)) {
                forAll(i, insn);
                if (kernel) {
                    forKernel(i, insn);
                }
            }
        }
        if (kernel) {
            method.node().tryCatchBlocks.forEach(this::handler);
        }
    }

    private void forAll(int index, AbstractInsnNode insn) {
        if (insn instanceof InvokeDynamicInsnNode dynamic) {
            String bootstrap = dynamic.bsm.getOwner().replace('/', '.') + "." + dynamic.bsm.getName();
            violations.at(Rule.BOOTSTRAP, method, index, bootstrap);
        } else if (insn instanceof LdcInsnNode constant) {
            if (constant.cst instanceof ConstantDynamic dynamic) {
                violations.at(Rule.CONSTANT_DYNAMIC, method, index, dynamic.getName());
            } else if (constant.cst instanceof Handle
                    || constant.cst instanceof Type type && type.getSort() == Type.METHOD) {
                violations.at(Rule.METHOD_HANDLE, method, index, "a constant of type MethodHandle or MethodType");
            }
        } else if (insn.getOpcode() == Opcodes.JSR || insn.getOpcode() == Opcodes.RET) {
            violations.at(Rule.JSR_RET, method, index, "");
        } else if (insn instanceof MethodInsnNode call && isOfSymbol(call) && !isLiteral(previous(call))) {
            violations.at(Rule.SYMBOL_NAME, method, index, "");
        }
    }

    private static boolean isOfSymbol(MethodInsnNode call) {
        return call.owner.equals(ADDRESS) && call.name.equals("ofSymbol");
    }

    private static boolean isLiteral(AbstractInsnNode insn) {
        return insn instanceof LdcInsnNode constant && constant.cst instanceof String;
    }

    private static AbstractInsnNode previous(AbstractInsnNode insn) {
        AbstractInsnNode at = insn.getPrevious();
        while (at != null && !Bytecode.isReal(at)) {
            at = at.getPrevious();
        }
        return at;
    }

    private void forKernel(int index, AbstractInsnNode insn) {
        String allocated = Allocations.describe(world, insn);
        if (allocated != null) {
            violations.at(Rule.KERNEL_ALLOCATION, method, index, allocated);
        }
        if (insn.getOpcode() == Opcodes.MONITORENTER) {
            violations.at(Rule.KERNEL_MONITOR, method, index, "a synchronized block");
        }
        if (isFloating(insn)) {
            violations.at(Rule.KERNEL_FLOAT, method, index, "");
        }
    }

    private void handler(TryCatchBlockNode handler) {
        int start = method.node().instructions.indexOf(handler.start);
        int end = method.node().instructions.indexOf(handler.end);
        for (int i = start; i < end; i++) {
            if (world.isLive(method, i)
                    && Bytecode.isReal(method.node().instructions.get(i))) {
                String what = handler.type == null ? "finally or synchronized" : handler.type.replace('/', '.');
                violations.at(Rule.KERNEL_CATCH, method, i, what);
                return;
            }
        }
    }

    private static boolean isFloating(AbstractInsnNode insn) {
        if (insn instanceof FieldInsnNode field) {
            return isFloating(Type.getType(field.desc));
        }
        if (insn instanceof MethodInsnNode call) {
            boolean result = isFloating(Type.getReturnType(call.desc));
            for (Type argument : Type.getArgumentTypes(call.desc)) {
                result |= isFloating(argument);
            }
            return result;
        }
        if (insn instanceof LdcInsnNode constant) {
            return constant.cst instanceof Float || constant.cst instanceof Double;
        }
        return isFloating(insn.getOpcode());
    }

    private static boolean isFloating(Type type) {
        return type.getSort() == Type.FLOAT || type.getSort() == Type.DOUBLE;
    }

    private static boolean isFloating(int opcode) {
        return switch (opcode) {
            case Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2, Opcodes.DCONST_0, Opcodes.DCONST_1 -> true;
            case Opcodes.FLOAD, Opcodes.DLOAD, Opcodes.FSTORE, Opcodes.DSTORE -> true;
            case Opcodes.FALOAD, Opcodes.DALOAD, Opcodes.FASTORE, Opcodes.DASTORE -> true;
            case Opcodes.FADD, Opcodes.DADD, Opcodes.FSUB, Opcodes.DSUB, Opcodes.FMUL, Opcodes.DMUL -> true;
            case Opcodes.FDIV, Opcodes.DDIV, Opcodes.FREM, Opcodes.DREM, Opcodes.FNEG, Opcodes.DNEG -> true;
            case Opcodes.I2F, Opcodes.I2D, Opcodes.L2F, Opcodes.L2D, Opcodes.F2I, Opcodes.F2L, Opcodes.F2D -> true;
            case Opcodes.D2I, Opcodes.D2L, Opcodes.D2F -> true;
            case Opcodes.FCMPL, Opcodes.FCMPG, Opcodes.DCMPL, Opcodes.DCMPG, Opcodes.FRETURN, Opcodes.DRETURN -> true;
            default -> false;
        };
    }
}

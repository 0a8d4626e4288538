package skink.compiler.interp;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;
import skink.compiler.world.Method;

/** Turns the instructions of a method into the arrays of {@link Code}; resolves nothing. */
final class Decoder {
    private final MethodNode node;
    private final Code code;
    private final Map<LabelNode, Integer> labels = new HashMap<>();
    private int wideCount;

    private Decoder(Method method, Code code) {
        this.node = method.node();
        this.code = code;
    }

    /** The code of a method; {@code nativeBody} replaces its instructions if it is not null. */
    static Code decode(Method method, Natives.Native nativeBody) {
        int sizes = Type.getArgumentsAndReturnSizes(method.descriptor());
        int argSlots = (sizes >> 2) - (method.isStatic() ? 1 : 0);
        Code code = new Code(method, argSlots, sizes & 3, nativeBody);
        if (nativeBody == null) {
            new Decoder(method, code).run();
        }
        return code;
    }

    private void run() {
        int count = number();
        code.op = new int[count];
        code.x = new int[count];
        code.y = new int[count];
        code.operand = new Object[count];
        code.wide = new long[0];
        code.lines = new int[count];
        code.maxLocals = Math.max(node.maxLocals, code.argSlots);
        code.maxStack = node.maxStack;
        int at = 0;
        int line = 0;
        for (AbstractInsnNode insn : node.instructions) {
            if (insn instanceof LineNumberNode lineNode) {
                line = lineNode.line;
            }
            if (insn.getOpcode() >= 0) {
                code.lines[at] = line;
                code.op[at] = insn.getOpcode();
                decode(insn, at++);
            }
        }
        decodeHandlers(node.tryCatchBlocks);
    }

    /** Gives every label the index of the instruction after it; returns the number of instructions. */
    private int number() {
        int count = 0;
        for (AbstractInsnNode insn : node.instructions) {
            if (insn instanceof LabelNode label) {
                labels.put(label, count);
            } else if (insn.getOpcode() >= 0) {
                count++;
            }
        }
        return count;
    }

    private void decodeHandlers(List<TryCatchBlockNode> blocks) {
        code.handlers = blocks.stream()
                .map(b -> new Code.Handler(labels.get(b.start), labels.get(b.end), labels.get(b.handler), b.type))
                .toArray(Code.Handler[]::new);
    }

    private void decode(AbstractInsnNode insn, int at) {
        switch (insn.getType()) {
            case AbstractInsnNode.INSN -> decodeConstant(insn.getOpcode(), at);
            case AbstractInsnNode.INT_INSN -> decodeInt((IntInsnNode) insn, at);
            case AbstractInsnNode.VAR_INSN -> code.x[at] = ((VarInsnNode) insn).var;
            case AbstractInsnNode.JUMP_INSN -> code.x[at] = labels.get(((JumpInsnNode) insn).label);
            case AbstractInsnNode.LDC_INSN -> decodeLdc(((LdcInsnNode) insn).cst, at);
            case AbstractInsnNode.IINC_INSN -> {
                code.x[at] = ((IincInsnNode) insn).var;
                code.y[at] = ((IincInsnNode) insn).incr;
            }
            case AbstractInsnNode.TABLESWITCH_INSN -> {
                TableSwitchInsnNode table = (TableSwitchInsnNode) insn;
                code.operand[at] = new Code.Switch(table.min, null, targets(table.labels), labels.get(table.dflt));
            }
            case AbstractInsnNode.LOOKUPSWITCH_INSN -> {
                LookupSwitchInsnNode lookup = (LookupSwitchInsnNode) insn;
                int[] keys = lookup.keys.stream().mapToInt(k -> k).toArray();
                code.operand[at] = new Code.Switch(0, keys, targets(lookup.labels), labels.get(lookup.dflt));
            }
            case AbstractInsnNode.MULTIANEWARRAY_INSN -> {
                code.y[at] = ((MultiANewArrayInsnNode) insn).dims;
                code.operand[at] = insn;
            }
            case AbstractInsnNode.INVOKE_DYNAMIC_INSN -> refuse(at, "an invokedynamic that nothing desugared");
            default -> code.operand[at] = insn;
        }
    }

    private int[] targets(List<LabelNode> nodes) {
        return nodes.stream().mapToInt(labels::get).toArray();
    }

    private void decodeConstant(int opcode, int at) {
        if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
            intConstant(at, opcode - Opcodes.ICONST_0);
        } else if (opcode == Opcodes.LCONST_0 || opcode == Opcodes.LCONST_1) {
            wideConstant(at, opcode - Opcodes.LCONST_0);
        } else if (opcode >= Opcodes.FCONST_0 && opcode <= Opcodes.FCONST_2) {
            intConstant(at, Float.floatToRawIntBits(opcode - Opcodes.FCONST_0));
        } else if (opcode == Opcodes.DCONST_0 || opcode == Opcodes.DCONST_1) {
            wideConstant(at, Double.doubleToRawLongBits(opcode - Opcodes.DCONST_0));
        } else if (opcode == Opcodes.ACONST_NULL) {
            code.op[at] = Code.REF_CONSTANT;
        }
    }

    private void decodeInt(IntInsnNode insn, int at) {
        if (insn.getOpcode() == Opcodes.NEWARRAY) {
            code.operand[at] = insn;
        } else {
            intConstant(at, insn.operand);
        }
    }

    private void decodeLdc(Object constant, int at) {
        if (constant instanceof Integer i) {
            intConstant(at, i);
        } else if (constant instanceof Float f) {
            intConstant(at, Float.floatToRawIntBits(f));
        } else if (constant instanceof Long l) {
            wideConstant(at, l);
        } else if (constant instanceof Double d) {
            wideConstant(at, Double.doubleToRawLongBits(d));
        } else if (constant instanceof String || isClass(constant)) {
            code.op[at] = Code.UNRESOLVED_CONSTANT;
            code.operand[at] = constant;
        } else {
            refuse(at, "a constant of kind " + constant.getClass().getSimpleName());
        }
    }

    private static boolean isClass(Object constant) {
        return constant instanceof Type type && type.getSort() != Type.METHOD;
    }

    private void intConstant(int at, int value) {
        code.op[at] = Code.INT_CONSTANT;
        code.x[at] = value;
    }

    private void wideConstant(int at, long bits) {
        code.op[at] = Code.WIDE_CONSTANT;
        code.x[at] = wideCount;
        code.wide = Arrays.copyOf(code.wide, wideCount + 1);
        code.wide[wideCount++] = bits;
    }

    private void refuse(int at, String why) {
        code.op[at] = Code.REFUSED;
        code.operand[at] = why;
    }
}

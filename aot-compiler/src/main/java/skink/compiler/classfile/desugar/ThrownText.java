package skink.compiler.classfile.desugar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Joins the text of an exception that is thrown at once by {@code String.concat} instead of a {@code StringBuilder}.
 *
 * <p>Speed does not matter there, but a program that only may throw such an exception would hold all that a builder needs.
 * What is replaced is {@code new StringBuilder().append(a).append(b).toString()}, as compilers write it for {@code a + b},
 * followed by the constructor of an exception and {@code athrow}, all of it without jumps. The parts are made and turned
 * into text in the same order.
 */
final class ThrownText {
    private static final String BUILDER = "java/lang/StringBuilder";
    private static final String STRING = "java/lang/String";
    private static final int MAX_PARTS = 12;
    /** The copy of a part that is compared with null, and what the parts in front of it have become. */
    private static final int MORE_STACK = 2;

    /** The overloads of {@code append}, each with its {@code String.valueOf}, that text is made with. */
    private static final Set<String> PARTS =
            Set.of("Z", "C", "I", "J", "F", "D", "L" + STRING + ";", "Ljava/lang/Object;");

    private final MethodNode method;
    private final Set<LabelNode> targets;
    private final List<MethodInsnNode> appends = new ArrayList<>();
    private AbstractInsnNode at;

    private ThrownText(MethodNode method, Set<LabelNode> targets, AbstractInsnNode builder) {
        this.method = method;
        this.targets = targets;
        this.at = builder;
    }

    /** Rewrites every such text of the method. */
    static void rewrite(MethodNode method) {
        Set<LabelNode> targets = null;
        for (AbstractInsnNode insn : method.instructions.toArray()) {
            if (insn.getOpcode() == Opcodes.NEW && ((TypeInsnNode) insn).desc.equals(BUILDER)) {
                targets = targets == null ? targets(method) : targets;
                new ThrownText(method, targets, insn).rewriteIfThrown();
            }
        }
    }

    private static Set<LabelNode> targets(MethodNode method) {
        Set<LabelNode> targets = new HashSet<>();
        method.tryCatchBlocks.forEach(handler -> targets.add(handler.handler));
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof JumpInsnNode jump) {
                targets.add(jump.label);
            } else if (insn instanceof TableSwitchInsnNode table) {
                targets.addAll(table.labels);
                targets.add(table.dflt);
            } else if (insn instanceof LookupSwitchInsnNode lookup) {
                targets.addAll(lookup.labels);
                targets.add(lookup.dflt);
            }
        }
        return targets;
    }

    private void rewriteIfThrown() {
        AbstractInsnNode creation = at;
        AbstractInsnNode copy = next();
        AbstractInsnNode constructor = next();
        boolean begins = copy != null
                && copy.getOpcode() == Opcodes.DUP
                && constructor instanceof MethodInsnNode call
                && call.name.equals("<init>")
                && call.desc.equals("()V");
        if (!begins) {
            return;
        }
        MethodInsnNode end = findEnd();
        if (end != null && isThrown()) {
            for (int i = 0; i < appends.size(); i++) {
                join(appends.get(i), i == 0);
            }
            for (AbstractInsnNode insn : List.of(creation, copy, constructor, end)) {
                method.instructions.remove(insn);
            }
            method.maxStack += MORE_STACK;
        }
    }

    /** The next instruction, or null at what may be a jump's target. */
    private AbstractInsnNode next() {
        do {
            at = at.getNext();
        } while (at instanceof LineNumberNode || at instanceof LabelNode label && !targets.contains(label));
        return at;
    }

    /** Notes the calls of {@code append} on the builder; gives the call that ends the text, or null. */
    private MethodInsnNode findEnd() {
        int depth = 1; // stack slots from the builder's on
        while (true) {
            AbstractInsnNode insn = next();
            if (insn instanceof MethodInsnNode call) {
                int arguments = (Type.getArgumentsAndReturnSizes(call.desc) >> 2) - 1;
                boolean onBuilder = call.getOpcode() == Opcodes.INVOKEVIRTUAL && depth - arguments == 1;
                if (onBuilder && call.owner.equals(BUILDER)) {
                    if (call.name.equals("toString") && !appends.isEmpty()) {
                        return call;
                    }
                    if (!isAppend(call) || appends.size() == MAX_PARTS) {
                        return null;
                    }
                    appends.add(call);
                }
            }
            int change = insn == null ? StackChange.UNKNOWN : StackChange.of(insn);
            depth += change;
            if (change == StackChange.UNKNOWN || depth < 1) {
                return null;
            }
        }
    }

    private static boolean isAppend(MethodInsnNode call) {
        Type[] arguments = Type.getArgumentTypes(call.desc);
        return call.name.equals("append")
                && call.desc.endsWith(")L" + BUILDER + ";")
                && arguments.length == 1
                && PARTS.contains(arguments[0].getDescriptor());
    }

    /** Whether what follows makes an exception of the text, perhaps with arguments that are at hand, and throws it. */
    private boolean isThrown() {
        AbstractInsnNode insn = next();
        while (insn != null && StackChange.isLoad(insn)) {
            insn = next();
        }
        return insn instanceof MethodInsnNode call
                && call.name.equals("<init>")
                && call.desc.startsWith("(L" + STRING + ";")
                && next() instanceof InsnNode last
                && last.getOpcode() == Opcodes.ATHROW;
    }

    /** Puts in place of {@code append}: the part as text, and unless it is the first, joined to those in front of it. */
    private void join(MethodInsnNode append, boolean first) {
        Type type = Type.getArgumentTypes(append.desc)[0];
        InsnList code = new InsnList();
        boolean isString = type.getDescriptor().equals("L" + STRING + ";");
        if (!isString) {
            code.add(new MethodInsnNode(
                    Opcodes.INVOKESTATIC, STRING, "valueOf", "(" + type.getDescriptor() + ")L" + STRING + ";"));
        }
        if (type.getSort() == Type.OBJECT && !isLiteral(append.getPrevious())) {
            LabelNode present = new LabelNode(); // toString may give null too
            code.add(new InsnNode(Opcodes.DUP));
            code.add(new JumpInsnNode(Opcodes.IFNONNULL, present));
            code.add(new InsnNode(Opcodes.POP));
            code.add(new LdcInsnNode("null"));
            code.add(present);
        }
        if (!first) {
            code.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, STRING, "concat", "(L" + STRING + ";)L" + STRING + ";"));
        }
        method.instructions.insertBefore(append, code);
        method.instructions.remove(append);
    }

    private static boolean isLiteral(AbstractInsnNode insn) {
        return insn instanceof LdcInsnNode literal && literal.cst instanceof String;
    }

    /** How instructions without jumps change the height of the operand stack. */
    private static final class StackChange {
        /** Of an instruction that may not stand in such a text. */
        static final int UNKNOWN = Integer.MIN_VALUE / 2;

        static int of(AbstractInsnNode insn) {
            int opcode = insn.getOpcode();
            if (isLoad(insn)) {
                return isWide(insn) ? 2 : 1;
            } else if (insn instanceof MethodInsnNode call) {
                int sizes = Type.getArgumentsAndReturnSizes(call.desc);
                return (sizes & 3) - (sizes >> 2) + (opcode == Opcodes.INVOKESTATIC ? 1 : 0);
            } else if (insn instanceof FieldInsnNode field && opcode == Opcodes.GETFIELD) {
                return Type.getType(field.desc).getSize() - 1;
            }
            return switch (opcode) {
                case Opcodes.NEW, Opcodes.DUP, Opcodes.I2L, Opcodes.I2D, Opcodes.F2L, Opcodes.F2D -> 1;
                case Opcodes.ARRAYLENGTH,
                        Opcodes.CHECKCAST,
                        Opcodes.INSTANCEOF,
                        Opcodes.I2B,
                        Opcodes.I2C,
                        Opcodes.I2S,
                        Opcodes.I2F,
                        Opcodes.INEG,
                        Opcodes.LALOAD,
                        Opcodes.DALOAD,
                        Opcodes.L2D,
                        Opcodes.D2L -> 0;
                case Opcodes.IADD,
                        Opcodes.ISUB,
                        Opcodes.IMUL,
                        Opcodes.IAND,
                        Opcodes.IOR,
                        Opcodes.IXOR,
                        Opcodes.ISHL,
                        Opcodes.ISHR,
                        Opcodes.IUSHR,
                        Opcodes.IALOAD,
                        Opcodes.FALOAD,
                        Opcodes.AALOAD,
                        Opcodes.BALOAD,
                        Opcodes.CALOAD,
                        Opcodes.SALOAD,
                        Opcodes.L2I,
                        Opcodes.L2F,
                        Opcodes.D2I,
                        Opcodes.D2F -> -1;
                case Opcodes.LADD, Opcodes.LSUB, Opcodes.LMUL, Opcodes.DADD, Opcodes.DSUB, Opcodes.DMUL -> -2;
                default -> UNKNOWN;
            };
        }

        /** Whether the instruction only pushes a constant, a variable or a static field. */
        static boolean isLoad(AbstractInsnNode insn) {
            int opcode = insn.getOpcode();
            return opcode >= Opcodes.ACONST_NULL && opcode <= Opcodes.ALOAD || opcode == Opcodes.GETSTATIC;
        }

        private static boolean isWide(AbstractInsnNode insn) {
            if (insn instanceof FieldInsnNode field) {
                return Type.getType(field.desc).getSize() == 2;
            } else if (insn instanceof LdcInsnNode literal) {
                return literal.cst instanceof Long || literal.cst instanceof Double;
            }
            return switch (insn.getOpcode()) {
                case Opcodes.LCONST_0,
                        Opcodes.LCONST_1,
                        Opcodes.DCONST_0,
                        Opcodes.DCONST_1,
                        Opcodes.LLOAD,
                        Opcodes.DLOAD -> true;
                default -> false;
            };
        }
    }
}

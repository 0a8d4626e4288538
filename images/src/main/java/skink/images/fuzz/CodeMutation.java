package skink.images.fuzz;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** One change to the code of one method. */
final class CodeMutation {
    private static final int HUGE_SWITCH = 3000;
    private static final int DEEP_STACK = 2000;

    private final ClassNode node;
    private final Random random;
    private final List<String> types;
    private MethodNode method;
    private List<AbstractInsnNode> insns;
    private List<LabelNode> labels;

    CodeMutation(ClassNode node, Random random, Collection<String> classes) {
        this.node = node;
        this.random = random;
        types = new ArrayList<>(classes);
        types.addAll(List.of(
                "java/lang/Object", "java/lang/String", "[I", "[[LMain;", "java/lang/Throwable", "no/such/Type"));
    }

    /** Changes the class; null if there is nothing to change in the way that chance picked. */
    String apply() {
        List<MethodNode> bodies =
                node.methods.stream().filter(m -> m.instructions.size() > 0).toList();
        if (bodies.isEmpty()) {
            return null;
        }
        method = bodies.get(random.nextInt(bodies.size()));
        insns = new ArrayList<>(List.of(method.instructions.toArray()));
        labels = insns.stream()
                .filter(LabelNode.class::isInstance)
                .map(LabelNode.class::cast)
                .toList();
        List<AbstractInsnNode> real =
                insns.stream().filter(insn -> insn.getOpcode() >= 0).toList();
        AbstractInsnNode at = real.get(random.nextInt(real.size()));
        String what = random.nextBoolean() ? changeOperand(at) : changeCode(at, real);
        return what == null ? null : method.name + ": " + what;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The instruction stays, but is about something else. */
    private String changeOperand(AbstractInsnNode at) {
        if (at instanceof TypeInsnNode insn) {
            insn.desc = pick(types);
        } else if (at instanceof FieldInsnNode insn) {
            switch (random.nextInt(3)) {
                case 0 -> insn.owner = pick(types);
                case 1 -> insn.desc = pick(List.of("I", "J", "D", "Ljava/lang/Object;", "[I"));
                default -> insn.setOpcode(Opcodes.GETSTATIC + random.nextInt(4));
            }
        } else if (at instanceof MethodInsnNode insn) {
            changeCall(insn);
        } else if (at instanceof InvokeDynamicInsnNode insn) {
            changeBootstrap(insn);
        } else if (at instanceof VarInsnNode insn) {
            insn.var = random.nextInt(4) == 0 ? 60_000 : random.nextInt(8);
        } else if (at instanceof JumpInsnNode insn && !labels.isEmpty()) {
            insn.label = pick(labels);
        } else if (at instanceof LdcInsnNode insn) {
            insn.cst = constant();
        } else if (at instanceof IntInsnNode insn) {
            insn.operand = random.nextInt(256) - 128;
        } else if (at instanceof IincInsnNode insn) {
            insn.var = random.nextInt(10);
        } else if (at instanceof MultiANewArrayInsnNode insn) {
            insn.dims = random.nextInt(5);
            insn.desc = pick(List.of("[I", "[[I", "[[[J", "I", "[".repeat(255) + "I"));
        } else if (at instanceof TableSwitchInsnNode insn && !labels.isEmpty()) {
            insn.labels.set(random.nextInt(insn.labels.size()), pick(labels));
        } else if (at instanceof InsnNode) {
            method.instructions.set(at, new InsnNode(simpleOpcode()));
        } else {
            return null;
        }
        return "another operand of " + at.getClass().getSimpleName() + " " + at.getOpcode();
    }

    private int simpleOpcode() {
        // all instructions without operands but the shapes that ASM keeps apart
        int opcode = random.nextInt(Opcodes.MONITOREXIT + 1);
        boolean plain = opcode <= Opcodes.DCONST_1
                || opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD
                || opcode >= Opcodes.IASTORE && opcode <= Opcodes.LXOR
                || opcode >= Opcodes.I2L && opcode <= Opcodes.DCMPG
                || opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN
                || opcode == Opcodes.ARRAYLENGTH
                || opcode == Opcodes.ATHROW
                || opcode >= Opcodes.MONITORENTER;
        return plain ? opcode : Opcodes.SWAP;
    }

    private void changeCall(MethodInsnNode insn) {
        switch (random.nextInt(5)) {
            case 0 -> insn.owner = pick(types);
            case 1 ->
                insn.desc = pick(List.of("()V", "()I", "(I)V", "(Ljava/lang/Object;)I", "(JD)Ljava/lang/Object;"));
            case 2 -> insn.setOpcode(Opcodes.INVOKEVIRTUAL + random.nextInt(4));
            case 3 -> insn.itf ^= true;
            default ->
                insn.name = pick(List.of("<init>", "<clinit>", "main", "hashCode", "area", "clone", "wait", "none"));
        }
    }

    private void changeBootstrap(InvokeDynamicInsnNode insn) {
        switch (random.nextInt(4)) {
            case 0 -> insn.desc = pick(List.of("()V", "(I)Ljava/lang/Runnable;", "()Ljava/lang/String;", "(J)I"));
            case 1 ->
                insn.bsm = new Handle(
                        1 + random.nextInt(9),
                        pick(types),
                        pick(List.of("metafactory", "main", "<init>")),
                        "()V",
                        false);
            case 2 -> insn.name = pick(List.of("run", "applyAsInt", "toString", "x"));
            default -> {
                Object[] arguments = new Object[random.nextInt(insn.bsmArgs.length + 2)];
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = i < insn.bsmArgs.length && random.nextBoolean() ? insn.bsmArgs[i] : constant();
                }
                insn.bsmArgs = arguments;
            }
        }
    }

    private Object constant() {
        Handle handle = new Handle(1 + random.nextInt(9), pick(types), "main", "([Ljava/lang/String;)V", false);
        return switch (random.nextInt(9)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextLong();
            case 2 -> Float.intBitsToFloat(random.nextInt());
            case 3 -> Double.longBitsToDouble(random.nextLong());
            case 4 -> "\ud800 " + random.nextInt();
            case 5 -> Type.getObjectType(pick(types));
            case 6 -> Type.getMethodType("(I)V");
            case 7 -> handle;
            default -> new ConstantDynamic("c", "I", handle);
        };
    }

    /** Instructions come, go, or change places. */
    private String changeCode(AbstractInsnNode at, List<AbstractInsnNode> real) {
        switch (random.nextInt(12)) {
            case 0 -> {
                method.instructions.remove(at);
                return "an instruction is gone";
            }
            case 1 -> {
                method.instructions.insert(at, at.clone(new IdentityLabels()));
                return "an instruction twice";
            }
            case 2 -> {
                AbstractInsnNode other = pick(real);
                if (other == at) {
                    return null;
                }
                method.instructions.remove(other);
                method.instructions.insertBefore(at, other);
                return "an instruction elsewhere";
            }
            case 3 -> {
                method.instructions.insertBefore(at, new InsnNode(simpleOpcode()));
                return "a new instruction";
            }
            case 4 -> {
                method.maxStack = random.nextInt(method.maxStack + 1);
                return "stack of " + method.maxStack;
            }
            case 5 -> {
                method.maxLocals = random.nextBoolean() ? random.nextInt(method.maxLocals + 1) : 65_535;
                return "locals " + method.maxLocals;
            }
            case 6 -> {
                return handler();
            }
            case 7 -> {
                return hugeSwitch(at);
            }
            case 8 -> {
                return deepStack(at);
            }
            case 9 -> {
                if (labels.isEmpty()) {
                    return null;
                }
                method.instructions.insertBefore(
                        at, new JumpInsnNode(pick(List.of(Opcodes.GOTO, Opcodes.JSR)), pick(labels)));
                return "a jump";
            }
            case 10 -> {
                method.instructions.insertBefore(at, new TypeInsnNode(Opcodes.NEW, pick(types)));
                return "an object without initialisation";
            }
            default -> {
                method.instructions.insertBefore(
                        at,
                        new VarInsnNode(
                                pick(List.of(
                                        Opcodes.ALOAD, Opcodes.ASTORE, Opcodes.ILOAD, Opcodes.DSTORE, Opcodes.RET)),
                                random.nextInt(5)));
                return "a local variable";
            }
        }
    }

    private String handler() {
        if (labels.size() < 3) {
            return null;
        }
        String type = random.nextBoolean() ? null : pick(types);
        method.tryCatchBlocks.add(
                random.nextInt(method.tryCatchBlocks.size() + 1),
                new TryCatchBlockNode(pick(labels), pick(labels), pick(labels), type));
        return "a handler of " + type;
    }

    private String hugeSwitch(AbstractInsnNode at) {
        if (labels.isEmpty()) {
            return null;
        }
        int size = random.nextInt(HUGE_SWITCH);
        LabelNode[] targets = new LabelNode[size];
        int[] keys = new int[size];
        for (int i = 0; i < size; i++) {
            targets[i] = pick(labels);
            keys[i] = random.nextInt(10) == 0 ? random.nextInt() : i * 7;
        }
        method.instructions.insertBefore(at, new InsnNode(Opcodes.ICONST_1));
        method.instructions.insertBefore(
                at,
                random.nextBoolean()
                        ? new LookupSwitchInsnNode(pick(labels), keys, targets)
                        : new TableSwitchInsnNode(-5, size - 6, pick(labels), targets));
        return "a switch of " + size + " cases";
    }

    private String deepStack(AbstractInsnNode at) {
        int depth = 1 + random.nextInt(DEEP_STACK);
        for (int i = 0; i < depth; i++) {
            method.instructions.insertBefore(at, new InsnNode(Opcodes.ICONST_2));
        }
        for (int i = 1; i < depth; i++) {
            method.instructions.insertBefore(at, new InsnNode(Opcodes.IADD));
        }
        method.instructions.insertBefore(at, new InsnNode(Opcodes.POP));
        method.maxStack += depth;
        return depth + " numbers on the stack";
    }

    /** Labels of a copied instruction are those of the original. */
    private static final class IdentityLabels extends java.util.AbstractMap<LabelNode, LabelNode> {
        @Override
        public LabelNode get(Object key) {
            return (LabelNode) key;
        }

        @Override
        public java.util.Set<Entry<LabelNode, LabelNode>> entrySet() {
            return java.util.Set.of();
        }
    }
}

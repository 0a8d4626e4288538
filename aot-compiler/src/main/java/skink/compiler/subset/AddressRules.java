package skink.compiler.subset;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;
import skink.compiler.diag.InternalError;
import skink.compiler.world.AnalyzedWorld;
import skink.compiler.world.ClassType;
import skink.compiler.world.Field;
import skink.compiler.world.Method;

/**
 * {@code Address} stays a number: it never meets null, {@code ==}, Object or a type argument, and has a value when read.
 *
 * <p>A method that mentions the type is analysed with three sorts of references: addresses, null, all others. Every place
 * where a reference is handed on is then compared with the type declared there.
 */
final class AddressRules {
    private static final String NAME = AddressInterpreter.NAME;
    private static final String DESCRIPTOR = "L" + NAME + ";";

    private final AnalyzedWorld world;
    private final Violations violations;
    private final Method method;
    private int index;

    private AddressRules(AnalyzedWorld world, Violations violations, Method method) {
        this.world = world;
        this.violations = violations;
        this.method = method;
    }

    static void check(AnalyzedWorld world, Violations violations, Method method) {
        boolean isMagicItself = method.owner().internalName().equals(NAME);
        if (!isMagicItself && mentionsAddress(method.node())) {
            new AddressRules(world, violations, method).check();
        }
    }

    private static boolean mentionsAddress(MethodNode node) {
        if (node.desc.contains(DESCRIPTOR)) {
            return true;
        }
        for (AbstractInsnNode insn : node.instructions) {
            boolean named = insn instanceof MethodInsnNode call && (call.owner + call.desc).contains(NAME)
                    || insn instanceof FieldInsnNode field && field.desc.contains(NAME)
                    || insn instanceof TypeInsnNode type && type.desc.contains(NAME);
            if (named) {
                return true;
            }
        }
        return false;
    }

    /** Every constructor and the static initialiser must assign the class's fields of type Address. */
    static void checkFields(Violations violations, ClassType type) {
        for (Field field : type.fields()) {
            if (!field.descriptor().equals(DESCRIPTOR)) {
                continue;
            }
            String initializer = field.isStatic() ? "<clinit>" : "<init>";
            List<Method> initializers = type.methods().stream()
                    .filter(m -> m.name().equals(initializer) && !delegates(m))
                    .toList();
            if (initializers.isEmpty() || !initializers.stream().allMatch(m -> assigns(m, field))) {
                String file = type.sourceFile() != null ? type.sourceFile() : type.javaName();
                violations.add(Rule.ADDRESS_UNINITIALISED.at(file, 0, field.toString()));
            }
        }
    }

    private static boolean delegates(Method constructor) {
        for (AbstractInsnNode insn : constructor.node().instructions) {
            if (insn instanceof MethodInsnNode call
                    && call.getOpcode() == Opcodes.INVOKESPECIAL
                    && call.name.equals("<init>")
                    && call.owner.equals(constructor.owner().internalName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean assigns(Method initializer, Field field) {
        for (AbstractInsnNode insn : initializer.node().instructions) {
            boolean write = insn.getOpcode() == Opcodes.PUTFIELD || insn.getOpcode() == Opcodes.PUTSTATIC;
            if (write && ((FieldInsnNode) insn).name.equals(field.name())) {
                return true;
            }
        }
        return false;
    }

    private void check() {
        Frame<BasicValue>[] frames;
        try {
            frames = new Analyzer<>(new AddressInterpreter())
                    .analyze(method.owner().internalName(), method.node());
        } catch (AnalyzerException e) {
            throw new InternalError("subset", method.toString(), "the bytecode was not verified", e);
        }
        for (index = 0; index < frames.length; index++) {
            AbstractInsnNode insn = method.node().instructions.get(index);
            if (frames[index] != null && insn.getOpcode() >= 0 && world.isLive(method, index)) {
                judge(insn, frames[index]);
            }
        }
    }

    private static BasicValue top(Frame<BasicValue> frame, int depth) {
        return frame.getStack(frame.getStackSize() - 1 - depth);
    }

    private void judge(AbstractInsnNode insn, Frame<BasicValue> frame) {
        switch (insn.getOpcode()) {
            case Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE -> {
                if (isAddress(top(frame, 0)) || isAddress(top(frame, 1))) {
                    report(Rule.ADDRESS_IDENTITY, "== or !=");
                }
            }
            case Opcodes.IFNULL, Opcodes.IFNONNULL -> {
                if (isAddress(top(frame, 0))) {
                    report(Rule.ADDRESS_NULL, "a comparison with null");
                }
            }
            case Opcodes.ALOAD -> {
                if (frame.getLocal(((VarInsnNode) insn).var) == AddressInterpreter.MIXED) {
                    report(Rule.ADDRESS_NULL, "a variable that is an Address on one path and not on another");
                }
            }
            case Opcodes.CHECKCAST, Opcodes.INSTANCEOF -> cast((TypeInsnNode) insn, top(frame, 0));
            case Opcodes.AASTORE -> handOn(top(frame, 0), arrayElement(top(frame, 2)), "an array element");
            case Opcodes.MONITORENTER, Opcodes.ATHROW -> handOn(top(frame, 0), "Ljava/lang/Object;", "an object");
            case Opcodes.ARETURN -> handOn(top(frame, 0), method.returnDescriptor(), "the result");
            case Opcodes.PUTFIELD, Opcodes.PUTSTATIC -> {
                FieldInsnNode write = (FieldInsnNode) insn;
                handOn(top(frame, 0), write.desc, "field " + write.name);
            }
            default -> {
                if (insn instanceof MethodInsnNode call) {
                    arguments(call, frame);
                }
            }
        }
    }

    private static String arrayElement(BasicValue array) {
        Type type = array.getType();
        return type != null && type.getSort() == Type.ARRAY
                ? type.getDescriptor().substring(1)
                : "Ljava/lang/Object;";
    }

    private void cast(TypeInsnNode cast, BasicValue value) {
        boolean wanted = cast.desc.equals(NAME);
        if (wanted != isAddress(value)) {
            report(Rule.ADDRESS_AS_OBJECT, "a cast or instanceof, as generic code needs it");
        }
    }

    private void arguments(MethodInsnNode call, Frame<BasicValue> frame) {
        Type[] types = Type.getArgumentTypes(call.desc);
        for (int i = 0; i < types.length; i++) {
            BasicValue value = top(frame, types.length - 1 - i);
            handOn(value, types[i].getDescriptor(), "an argument of " + call.name);
        }
        if (call.getOpcode() != Opcodes.INVOKESTATIC && isAddress(top(frame, types.length))) {
            boolean isObjectMethod =
                    switch (call.name) {
                        case "equals", "hashCode", "toString", "getClass", "wait", "notify", "notifyAll" -> true;
                        default -> false;
                    };
            if (isObjectMethod) {
                report(Rule.ADDRESS_AS_OBJECT, "a call of " + call.name);
            }
        }
    }

    /** A value goes where {@code descriptor} is declared. */
    private void handOn(BasicValue value, String descriptor, String where) {
        boolean wanted = descriptor.equals(DESCRIPTOR);
        if (wanted && value == AddressInterpreter.NULL) {
            report(Rule.ADDRESS_NULL, "null as " + where);
        } else if (wanted != isAddress(value) && (wanted || isAddress(value))) {
            report(Rule.ADDRESS_AS_OBJECT, where);
        }
    }

    private static boolean isAddress(BasicValue value) {
        return value == AddressInterpreter.ADDRESS;
    }

    private void report(Rule rule, String detail) {
        violations.at(rule, method, index, detail);
    }
}

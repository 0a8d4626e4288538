package skink.compiler.ssa.build;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.StaticTypes;
import skink.compiler.ssa.Value;
import skink.compiler.world.ClassType;
import skink.compiler.world.JavaType;
import skink.compiler.world.Method;
import skink.compiler.world.RuntimeMethods;
import skink.compiler.world.World;

/** Translates the four kinds of calls: resolves, expands what the compiler knows, chooses direct or virtual. */
final class CallTranslator {
    private final Emitter emit;
    private final World world;

    CallTranslator(Emitter emit) {
        this.emit = emit;
        this.world = emit.context().world();
    }

    void call(MethodInsnNode insn) {
        JavaType ownerType = world.ofInternalName(insn.owner);
        ClassType owner = ownerType instanceof ClassType type ? type : world.requireClass("java/lang/Object");
        Method method = world.resolveMethod(owner, insn.name, insn.desc);
        if (method == null) {
            throw new IllegalStateException("no method " + insn.owner + "." + insn.name + insn.desc);
        }
        if (MagicWords.expand(method, insn, emit) || JdkIntrinsics.expand(method, emit)) {
            return;
        }
        Value[] args = popArguments(insn);
        switch (insn.getOpcode()) {
            case Opcodes.INVOKESTATIC -> {
                emit.initialize(method.owner());
                finish(Op.CALL_DIRECT, method, args);
            }
            case Opcodes.INVOKESPECIAL -> {
                args[0] = emit.nullCheck(args[0]);
                finish(Op.CALL_DIRECT, selectSpecial(method), args);
            }
            default -> virtual(method, ownerType, args);
        }
    }

    private Value[] popArguments(MethodInsnNode insn) {
        int count = Type.getArgumentTypes(insn.desc).length + (insn.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1);
        Value[] args = new Value[count];
        for (int i = count - 1; i >= 0; i--) {
            args[i] = emit.pop();
        }
        return args;
    }

    /** What invokespecial runs: for {@code super.m()} the search starts at the direct superclass. */
    private Method selectSpecial(Method resolved) {
        ClassType current = emit.graph().method().owner();
        ClassType owner = resolved.owner();
        boolean superCall = !resolved.isConstructor()
                && !resolved.isPrivate()
                && !owner.isInterface()
                && current != owner
                && current.isSubtypeOf(owner);
        return superCall ? world.resolveMethod(current.superClass(), resolved.name(), resolved.descriptor()) : resolved;
    }

    private void virtual(Method resolved, JavaType ownerType, Value[] args) {
        args[0] = emit.nullCheck(args[0]);
        StaticTypes.Bound bound = emit.typeOf(args[0]);
        boolean narrower = bound != null && StaticTypes.isSubtype(bound.type(), ownerType);
        List<Method> targets = emit.context().closed().targets(resolved, narrower ? bound.type() : ownerType);
        if (targets.isEmpty()) {
            emit.unreachable();
        } else if (targets.size() == 1) {
            finish(Op.CALL_DIRECT, targets.get(0), args);
        } else {
            finish(Op.CALL_VIRTUAL, resolved, args);
        }
    }

    private void finish(Op op, Method callee, Value... args) {
        Value result = emit.call(op, callee, args);
        RuntimeMethods runtime = op == Op.CALL_DIRECT ? RuntimeMethods.of(callee) : null;
        if (runtime != null && runtime.neverReturns()) {
            emit.unreachable();
        } else if (result.kind() != Kind.VOID) {
            emit.push(result);
        }
    }
}

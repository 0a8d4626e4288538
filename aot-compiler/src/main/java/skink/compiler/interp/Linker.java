package skink.compiler.interp;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import skink.compiler.world.ClassType;
import skink.compiler.world.Field;
import skink.compiler.world.JavaType;
import skink.compiler.world.Method;
import skink.compiler.world.World;

/** Resolves the symbolic references of instructions at their first execution and remembers the result in the code. */
final class Linker {
    private static final String[] PRIMITIVE_ARRAYS = {"[Z", "[C", "[F", "[D", "[B", "[S", "[I", "[J"};

    private final Interpreter vm;

    Linker(Interpreter vm) {
        this.vm = vm;
    }

    private World world() {
        return vm.types.world();
    }

    /** The instance field of a getfield or putfield. */
    FieldSlot field(Code code, int pc) {
        if (code.operand[pc] instanceof FieldSlot slot) {
            return slot;
        }
        FieldSlot slot = resolve((FieldInsnNode) code.operand[pc], false);
        if (slot.isTypeAddress()) {
            throw vm.refusal("it reads the address of a type descriptor");
        }
        code.operand[pc] = slot;
        return slot;
    }

    /** The field of a getstatic or putstatic; its class is initialised. */
    FieldSlot staticField(Code code, int pc, boolean write) {
        FieldSlot slot;
        if (code.operand[pc] instanceof FieldSlot known) {
            slot = known;
        } else {
            slot = resolve((FieldInsnNode) code.operand[pc], true);
            code.operand[pc] = slot;
        }
        if (slot.owner.state != TypeInfo.State.DONE || vm.owner != slot.owner.ownerNumber) {
            vm.initializer.staticAccess(slot, write);
        }
        return slot;
    }

    private FieldSlot resolve(FieldInsnNode insn, boolean isStatic) {
        ClassType owner = world().requireClass(insn.owner);
        Field field = world().resolveField(owner, insn.name, insn.desc);
        if (field == null) {
            throw vm.exception("java/lang/NoSuchFieldError", insn.name);
        }
        requireStatic(isStatic, field.isStatic(), field);
        return vm.slotOf(field);
    }

    /** A member of the class where the instruction takes one of an object, or the other way round, is an error of the guest. */
    private void requireStatic(boolean expected, boolean found, Object member) {
        if (expected != found) {
            String kind = expected ? "static" : "non-static";
            throw vm.exception("java/lang/IncompatibleClassChangeError", "Expected " + kind + " " + member);
        }
    }

    /** The target of a call instruction. */
    CallTarget call(Code code, int pc) {
        if (code.operand[pc] instanceof CallTarget target) {
            return target;
        }
        CallTarget target = link(code, (MethodInsnNode) code.operand[pc]);
        code.operand[pc] = target;
        return target;
    }

    private CallTarget link(Code code, MethodInsnNode insn) {
        JavaType named = world().ofInternalName(insn.owner);
        ClassType owner = vm.types.of(named).classType;
        Method resolved = world().resolveMethod(owner, insn.name, insn.desc);
        boolean isInherited = resolved != null && resolved.isConstructor() && resolved.owner() != owner;
        if (resolved == null || isInherited) { // constructors are not
            throw vm.exception("java/lang/NoSuchMethodError", insn.owner + "." + insn.name + insn.desc);
        }
        if (insn.getOpcode() == INVOKESPECIAL) {
            resolved = special(code.method.owner(), owner, resolved);
        }
        requireStatic(insn.getOpcode() == INVOKESTATIC, resolved.isStatic(), resolved);
        Code body = vm.codeOf(resolved);
        boolean onAddress = insn.owner.equals(AddressValue.INTERNAL_NAME);
        boolean dispatched = !onAddress
                && (insn.getOpcode() == INVOKEVIRTUAL || insn.getOpcode() == INVOKEINTERFACE)
                && !resolved.isPrivate();
        boolean hasReceiver = !onAddress && insn.getOpcode() != INVOKESTATIC;
        return new CallTarget(resolved, body.argSlots, body.returnSlots, dispatched ? null : body, hasReceiver);
    }

    /** What invokespecial runs: a call to a superclass's method is looked up from the direct superclass. */
    private Method special(ClassType current, ClassType named, Method resolved) {
        if (resolved.isConstructor() || resolved.isPrivate() || named.isInterface() || current == named) {
            return resolved;
        }
        Method found = world().resolveMethod(current.superClass(), resolved.name(), resolved.descriptor());
        return found == null ? resolved : found;
    }

    /** The code to run, given what lies in slot 0 of the arguments. */
    Code select(CallTarget call, Object receiver) {
        if (call.hasReceiver && receiver == null) {
            throw vm.nullPointer();
        }
        if (call.direct != null) {
            if (!call.hasReceiver && call.direct.nativeBody == null) {
                vm.initializer.ensure(vm.types.of(call.resolved.owner()));
            }
            if (call.direct.method.isAbstract()) {
                throw vm.exception("java/lang/AbstractMethodError", call.resolved.toString());
            }
            return call.direct;
        }
        TypeInfo type = ((GuestObject) receiver).info;
        if (type != call.lastReceiver) {
            call.lastCode = vm.select(call.resolved, type);
            call.lastReceiver = type;
        }
        return call.lastCode;
    }

    /** The class of a new instruction, initialised. */
    TypeInfo newClass(Code code, int pc) {
        TypeInfo type = type(code, pc);
        if (type.state != TypeInfo.State.DONE) {
            ClassType classType = (ClassType) type.type;
            if (classType.isAbstract()) {
                throw vm.exception("java/lang/InstantiationError", type.binaryName());
            }
            vm.initializer.ensure(type);
        }
        return type;
    }

    /** The type operand of new, checkcast, instanceof and multianewarray. */
    TypeInfo type(Code code, int pc) {
        if (code.operand[pc] instanceof TypeInfo type) {
            return type;
        }
        String name = code.operand[pc] instanceof MultiANewArrayInsnNode multi
                ? multi.desc
                : ((TypeInsnNode) code.operand[pc]).desc;
        TypeInfo type = vm.types.of(world().ofInternalName(name));
        code.operand[pc] = type;
        return type;
    }

    /** The array type that newarray or anewarray makes. */
    TypeInfo arrayType(Code code, int pc) {
        if (code.operand[pc] instanceof TypeInfo type) {
            return type;
        }
        TypeInfo type;
        if (code.operand[pc] instanceof IntInsnNode primitive) {
            type = vm.types.ofDescriptor(PRIMITIVE_ARRAYS[primitive.operand - T_BOOLEAN]);
        } else {
            String name = ((TypeInsnNode) code.operand[pc]).desc;
            type = vm.types.arrayOf(vm.types.of(world().ofInternalName(name)));
        }
        code.operand[pc] = type;
        return type;
    }
}

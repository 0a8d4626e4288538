package skink.compiler.ssa.build;

import static java.util.Map.entry;

import java.util.Map;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import skink.compiler.ssa.Cond;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.MagicOp;
import skink.compiler.ssa.MemType;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;
import skink.compiler.world.Method;

/**
 * What each method of {@code skink.magic} means: the only place of the compiler that knows them by name.
 *
 * <p>Arithmetic on addresses is arithmetic on INT. A constant offset becomes the displacement of the load or store.
 */
final class MagicWords {
    private static final String PACKAGE = "skink/magic/";

    /** Methods whose arguments are those of the operation, in order, by class and name. */
    private static final Map<String, MagicOp> OPERATIONS = Map.ofEntries(
            entry("Cpu.cli", MagicOp.CLI),
            entry("Cpu.sti", MagicOp.STI),
            entry("Cpu.hlt", MagicOp.HLT),
            entry("Cpu.stiHlt", MagicOp.STI_HLT),
            entry("Cpu.pause", MagicOp.PAUSE),
            entry("Cpu.breakpoint", MagicOp.BREAKPOINT),
            entry("Cpu.undefined", MagicOp.UNDEFINED),
            entry("Cpu.readTsc", MagicOp.READ_TSC),
            entry("Cpu.flags", MagicOp.FLAGS),
            entry("Cpu.readCr0", MagicOp.READ_CR0),
            entry("Cpu.writeCr0", MagicOp.WRITE_CR0),
            entry("Cpu.readCr2", MagicOp.READ_CR2),
            entry("Cpu.readCr3", MagicOp.READ_CR3),
            entry("Cpu.writeCr3", MagicOp.WRITE_CR3),
            entry("Cpu.readCr4", MagicOp.READ_CR4),
            entry("Cpu.writeCr4", MagicOp.WRITE_CR4),
            entry("Cpu.invalidatePage", MagicOp.INVALIDATE_PAGE),
            entry("Cpu.readMsr", MagicOp.READ_MSR),
            entry("Cpu.writeMsr", MagicOp.WRITE_MSR),
            entry("Cpu.cpuidEax", MagicOp.CPUID_EAX),
            entry("Cpu.cpuidEbx", MagicOp.CPUID_EBX),
            entry("Cpu.cpuidEcx", MagicOp.CPUID_ECX),
            entry("Cpu.cpuidEdx", MagicOp.CPUID_EDX),
            entry("Cpu.fsWord", MagicOp.FS_WORD),
            entry("Cpu.loadGdt", MagicOp.LOAD_GDT),
            entry("Cpu.loadIdt", MagicOp.LOAD_IDT),
            entry("Cpu.loadTaskRegister", MagicOp.LOAD_TASK_REGISTER),
            entry("Cpu.loadFs", MagicOp.LOAD_FS),
            entry("Cpu.fxsave", MagicOp.FXSAVE),
            entry("Cpu.fxrstor", MagicOp.FXRSTOR),
            entry("Cpu.clearTaskSwitched", MagicOp.CLEAR_TASK_SWITCHED),
            entry("Cpu.stackPointer", MagicOp.STACK_POINTER),
            entry("Port.in8", MagicOp.IN8),
            entry("Port.in16", MagicOp.IN16),
            entry("Port.in32", MagicOp.IN32),
            entry("Port.out8", MagicOp.OUT8),
            entry("Port.out16", MagicOp.OUT16),
            entry("Port.out32", MagicOp.OUT32),
            entry("Trap.kernelCall", MagicOp.KERNEL_CALL),
            entry("Trap.message", MagicOp.MESSAGE),
            entry("Fence.full", MagicOp.FENCE_FULL),
            entry("Fence.acquire", MagicOp.FENCE_ACQUIRE),
            entry("Fence.release", MagicOp.FENCE_RELEASE),
            entry("Address.exchange", MagicOp.EXCHANGE),
            entry("Address.fetchAndAdd", MagicOp.FETCH_AND_ADD),
            entry("Address.loadAcquire", MagicOp.LOAD_ACQUIRE),
            entry("Address.storeRelease", MagicOp.STORE_RELEASE),
            entry("Address.copyFrom", MagicOp.COPY),
            entry("Address.fill", MagicOp.FILL));

    private static final Map<String, MemType> LOADS = Map.of(
            "loadByte", MemType.BYTE,
            "loadShort", MemType.SHORT,
            "loadChar", MemType.CHAR,
            "loadInt", MemType.INT,
            "loadLong", MemType.LONG,
            "loadAddress", MemType.INT);

    private final Emitter emit;

    private MagicWords(Emitter emit) {
        this.emit = emit;
    }

    /** Replaces a call of a magic word; false if {@code method} is none. */
    static boolean expand(Method method, MethodInsnNode call, Emitter emit) {
        String owner = method.owner().internalName();
        if (!owner.startsWith(PACKAGE)) {
            return false;
        }
        String className = owner.substring(PACKAGE.length());
        if (!className.equals("Address")
                && !className.equals("Cpu")
                && !className.equals("Port")
                && !className.equals("Fence")
                && !className.equals("Trap")) {
            return false;
        }
        Value result = new MagicWords(emit).word(className + "." + method.name(), method, call);
        if (result.kind() != Kind.VOID) {
            emit.push(result);
        }
        return true;
    }

    private Value word(String name, Method method, MethodInsnNode call) {
        if (name.equals("Address.compareAndExchange")) {
            boolean wide = method.returnDescriptor().equals("J");
            return emit.magic(wide ? MagicOp.COMPARE_AND_EXCHANGE8 : MagicOp.COMPARE_AND_EXCHANGE, pop(3));
        }
        MagicOp operation = OPERATIONS.get(name);
        if (operation != null) {
            return emit.magic(operation, pop(method.parameterDescriptors().size()));
        }
        int parameters = Type.getArgumentTypes(method.descriptor()).length;
        MemType loaded = LOADS.get(method.name());
        if (loaded != null) {
            Value offset = parameters == 1 ? emit.pop() : null;
            return access(emit.pop(), offset, (base, displacement) -> emit.load(loaded, base, displacement));
        }
        if (method.name().equals("store")) {
            MemType stored = MemType.ofDescriptor(Type.getArgumentTypes(method.descriptor())[0].getDescriptor());
            Value offset = parameters == 2 ? emit.pop() : null;
            Value value = emit.pop();
            return access(
                    emit.pop(),
                    offset,
                    (base, displacement) -> emit.emit(Op.STORE, Kind.VOID, stored, displacement, base, value));
        }
        return arithmetic(method, call);
    }

    private Value[] pop(int count) {
        Value[] args = new Value[count];
        for (int i = count - 1; i >= 0; i--) {
            args[i] = emit.pop();
        }
        return args;
    }

    private interface Access {
        Value at(Value base, int displacement);
    }

    private Value access(Value base, Value offset, Access access) {
        if (offset == null) {
            return access.at(base, 0);
        }
        if (offset.op() == Op.CONST_INT) {
            return access.at(base, (int) offset.auxInt());
        }
        return access.at(emit.emit(Op.ADD, Kind.INT, base, offset), 0);
    }

    private Value arithmetic(Method method, MethodInsnNode call) {
        Value last = method.parameterDescriptors().isEmpty() ? emit.graph().constInt(0) : emit.pop();
        return switch (method.name()) {
            case "of", "toInt", "zero" -> last;
            case "ofSymbol" -> emit.graph().constant(Op.SYMBOL, Kind.INT, symbolName(call), 0);
            case "ofObject" -> emit.emit(Op.REF_TO_ADDRESS, Kind.INT, last);
            case "asObject" -> emit.emit(Op.ADDRESS_TO_REF, Kind.REF, last);
            case "toUnsignedLong" -> emit.emit(Op.U2L, Kind.LONG, last);
            case "plus" -> emit.emit(Op.ADD, Kind.INT, emit.pop(), last);
            case "minus", "distanceFrom" -> emit.emit(Op.SUB, Kind.INT, emit.pop(), last);
            case "isZero" -> emit.compare(Cond.EQ, last, emit.graph().constInt(0));
            case "equalTo" -> emit.compare(Cond.EQ, emit.pop(), last);
            case "below" -> emit.compare(Cond.BELOW, emit.pop(), last);
            case "belowOrEqual" -> emit.compare(Cond.BELOW_EQ, emit.pop(), last);
            default -> throw new IllegalStateException("no meaning for the magic word " + method);
        };
    }

    private static String symbolName(MethodInsnNode call) {
        AbstractInsnNode before = call.getPrevious();
        while (before != null && before.getOpcode() < 0) {
            before = before.getPrevious();
        }
        if (before instanceof LdcInsnNode literal && literal.cst instanceof String name) {
            return name;
        }
        throw new IllegalStateException("the argument of Address.ofSymbol is no string literal");
    }
}

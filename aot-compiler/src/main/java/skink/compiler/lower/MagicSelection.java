package skink.compiler.lower;

import java.util.ArrayList;
import java.util.List;
import skink.compiler.lir.Imm;
import skink.compiler.lir.Instr;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.Mem;
import skink.compiler.lir.Operand;
import skink.compiler.lir.Reg;
import skink.compiler.lir.Role;
import skink.compiler.lir.VReg;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.MagicOp;
import skink.compiler.ssa.Value;

/**
 * Selects processor operations: mostly one MAGIC instruction whose operands sit where the processor wants them.
 *
 * <p>The order of operands of each is that which the emitter of the target expects: results first, then what is read.
 */
final class MagicSelection {
    private final LirBuilder builder;
    private final Values values;

    MagicSelection(LirBuilder builder, Values values) {
        this.builder = builder;
        this.values = values;
    }

    /** Orders all memory accesses before it against all after it. */
    static Instr fence() {
        return Instr.withRoles(LirOp.MAGIC, List.of(), List.of()).aux(MagicOp.FENCE_FULL);
    }

    void select(Value value) {
        MagicOp op = value.aux(MagicOp.class);
        switch (op) {
            case LOAD_ACQUIRE -> values.set(value, builder.load(Mem.at(values.register(value.arg(0)), 0)));
            case STORE_RELEASE -> {
                Operand source = values.word(value.arg(1));
                builder.emit(LirOp.STORE, Mem.at(values.register(value.arg(0)), 0), source);
            }
            case FENCE_ACQUIRE, FENCE_RELEASE -> {}
            case FLAGS, READ_CR0, READ_CR2, READ_CR3, READ_CR4, STACK_POINTER -> readRegister(value, op);
            case FS_WORD -> readFs(value);
            case KERNEL_CALL -> fixed(value, op, List.of(Reg.EAX), List.of(Reg.EAX));
            case MESSAGE -> fixed(value, op, List.of(Reg.EAX, Reg.EDX), List.of(Reg.EAX, Reg.EDX));
            case READ_TSC -> fixed(value, op, List.of(), List.of(Reg.EAX, Reg.EDX));
            case READ_MSR -> fixed(value, op, List.of(Reg.ECX), List.of(Reg.EAX, Reg.EDX));
            case WRITE_MSR -> fixed(value, op, List.of(Reg.ECX, Reg.EAX, Reg.EDX), List.of());
            case CPUID_EAX -> cpuid(value, op, Reg.EAX);
            case CPUID_EBX -> cpuid(value, op, Reg.EBX);
            case CPUID_ECX -> cpuid(value, op, Reg.ECX);
            case CPUID_EDX -> cpuid(value, op, Reg.EDX);
            case IN8, IN16, IN32 -> fixed(value, op, List.of(Reg.EDX), List.of(Reg.EAX));
            case OUT8, OUT16, OUT32 -> fixed(value, op, List.of(Reg.EDX, Reg.EAX), List.of());
            case COPY, FILL -> block(value, op);
            case COMPARE_AND_EXCHANGE, EXCHANGE, FETCH_AND_ADD -> atomic(value, op);
            case COMPARE_AND_EXCHANGE8 -> compareAndExchange8(value);
            default -> plain(value, op);
        }
    }

    private void emit(MagicOp op, List<Role> roles, List<Operand> operands) {
        builder.append(Instr.withRoles(LirOp.MAGIC, roles, operands)).aux(op);
    }

    /** No result; all arguments in any registers. */
    private void plain(Value value, MagicOp op) {
        List<Role> roles = new ArrayList<>();
        List<Operand> operands = new ArrayList<>();
        for (Value arg : value.args()) {
            roles.add(Role.USE);
            operands.add(values.register(arg));
        }
        emit(op, roles, operands);
    }

    private void readRegister(Value value, MagicOp op) {
        VReg result = builder.word();
        emit(op, List.of(Role.DEF), List.of(result));
        values.set(value, result);
    }

    private void readFs(Value value) {
        VReg result = builder.word();
        Operand offset = values.word(value.arg(0));
        emit(MagicOp.FS_WORD, List.of(Role.DEF, Role.USE), List.of(result, offset));
        values.set(value, result);
    }

    /** Arguments, word by word, and results in fixed registers. */
    private void fixed(Value value, MagicOp op, List<Reg> sources, List<Reg> results) {
        moveArguments(value, 0, sources);
        List<Role> roles = new ArrayList<>();
        List<Operand> operands = new ArrayList<>();
        add(roles, operands, Role.DEF, results);
        add(roles, operands, Role.USE, sources);
        emit(op, roles, operands);
        takeResults(value, results);
    }

    private static void add(List<Role> roles, List<Operand> operands, Role role, List<? extends Operand> added) {
        added.forEach(operand -> {
            roles.add(role);
            operands.add(operand);
        });
    }

    private void moveArguments(Value value, int first, List<Reg> targets) {
        List<Operand> moves = new ArrayList<>();
        int next = 0;
        for (Value arg : value.args().subList(first, value.args().size())) {
            for (Operand operand : values.operands(arg)) {
                moves.add(targets.get(next++));
                moves.add(operand);
            }
        }
        if (!moves.isEmpty()) {
            builder.emit(LirOp.PMOVE, moves.toArray(new Operand[0]));
        }
    }

    private void takeResults(Value value, List<Reg> results) {
        if (value.kind() == Kind.INT) {
            values.set(value, builder.copy(results.get(0)));
        } else if (value.kind() == Kind.LONG) {
            VReg low = builder.word();
            VReg high = builder.word();
            builder.emit(LirOp.PMOVE, low, results.get(0), high, results.get(1));
            values.set(value, low, high);
        }
    }

    private void cpuid(Value value, MagicOp op, Reg wanted) {
        List<Reg> all = List.of(Reg.EAX, Reg.EBX, Reg.ECX, Reg.EDX);
        builder.emit(LirOp.PMOVE, Reg.EAX, values.word(value.arg(0)), Reg.ECX, Imm.of(0));
        List<Role> roles = new ArrayList<>();
        List<Operand> operands = new ArrayList<>();
        add(roles, operands, Role.DEF, all);
        add(roles, operands, Role.USE, List.of(Reg.EAX, Reg.ECX));
        emit(op, roles, operands);
        values.set(value, builder.copy(wanted));
    }

    /** String instructions: EDI, ESI or EAX, and ECX are used up, EDX keeps the count. */
    private void block(Value value, MagicOp op) {
        List<Reg> sources = List.of(Reg.EDI, op == MagicOp.COPY ? Reg.ESI : Reg.EAX, Reg.ECX);
        moveArguments(value, 0, sources);
        List<Role> roles = new ArrayList<>();
        List<Operand> operands = new ArrayList<>();
        add(roles, operands, Role.DEF, sources);
        add(roles, operands, Role.USE, sources);
        add(roles, operands, Role.TEMP, List.of(Reg.EDX));
        emit(op, roles, operands);
    }

    /** (address, words...) → old word in EAX; for a compare and exchange the replacement is in any register. */
    private void atomic(Value value, MagicOp op) {
        VReg address = values.register(value.arg(0));
        List<Role> roles = new ArrayList<>(List.of(Role.DEF, Role.ALIVE, Role.USE));
        List<Operand> operands = new ArrayList<>(List.of(Reg.EAX, address, Reg.EAX));
        VReg replacement = value.args().size() == 3 ? values.register(value.arg(2)) : null;
        if (replacement != null) {
            roles.add(Role.ALIVE);
            operands.add(replacement);
        }
        builder.emit(LirOp.PMOVE, Reg.EAX, values.word(value.arg(1)));
        emit(op, roles, operands);
        takeResults(value, List.of(Reg.EAX));
    }

    private void compareAndExchange8(Value value) {
        VReg address = values.register(value.arg(0));
        List<Reg> sources = List.of(Reg.EAX, Reg.EDX, Reg.EBX, Reg.ECX);
        moveArguments(value, 1, sources);
        List<Role> roles = new ArrayList<>();
        List<Operand> operands = new ArrayList<>();
        add(roles, operands, Role.DEF, List.of(Reg.EAX, Reg.EDX));
        add(roles, operands, Role.ALIVE, List.of(address));
        add(roles, operands, Role.USE, sources);
        emit(MagicOp.COMPARE_AND_EXCHANGE8, roles, operands);
        takeResults(value, List.of(Reg.EAX, Reg.EDX));
    }
}

package skink.compiler.lower;

import java.util.ArrayList;
import java.util.List;
import skink.compiler.lir.Access;
import skink.compiler.lir.CallInfo;
import skink.compiler.lir.Flags;
import skink.compiler.lir.Instr;
import skink.compiler.lir.LirBlock;
import skink.compiler.lir.LirMethod;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.LirPhi;
import skink.compiler.lir.Mem;
import skink.compiler.lir.Operand;
import skink.compiler.lir.Reg;
import skink.compiler.lir.RegClass;
import skink.compiler.lir.Role;
import skink.compiler.lir.Slot;
import skink.compiler.lir.VReg;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Position;

/** Appends instructions to the current block and makes virtual registers, blocks and calls. */
final class LirBuilder {
    private final LirMethod method;
    private LirBlock block;
    private Position position;
    private boolean cold;
    /** Makes the landing pad for a call that may throw here, or gives null. */
    private PadSource padSource = () -> null;

    /** Gives the landing pad of the value being lowered. */
    interface PadSource {
        LirBlock pad();
    }

    LirBuilder(LirMethod method) {
        this.method = method;
    }

    LirMethod method() {
        return method;
    }

    LirBlock block() {
        return block;
    }

    /** Goes on in {@code next}. */
    void enter(LirBlock next) {
        block = next;
        cold = next.isCold();
    }

    void at(Position newPosition) {
        position = newPosition;
    }

    void padSource(PadSource source) {
        padSource = source;
    }

    /** A new block, cold if the current one is. */
    LirBlock newBlock() {
        LirBlock result = method.newBlock();
        result.setCold(cold);
        return result;
    }

    LirBlock newColdBlock() {
        LirBlock result = method.newBlock();
        result.setCold(true);
        return result;
    }

    // ---- registers

    VReg word() {
        return method.newWord();
    }

    VReg reference() {
        return method.newVReg(RegClass.GPR, 4, true);
    }

    VReg floating(Kind kind) {
        return method.newVReg(RegClass.XMM, kind.sizeBytes(), false);
    }

    /** A register for a value of this kind, or for one half of a LONG. */
    VReg register(Kind kind) {
        return switch (kind) {
            case INT, LONG -> word();
            case REF -> reference();
            case FLOAT, DOUBLE -> floating(kind);
            case VOID -> throw new IllegalArgumentException("a void value has no register");
        };
    }

    // ---- instructions

    Instr append(Instr instr) {
        instr.position(position);
        block.instrs().add(instr);
        return instr;
    }

    Instr emit(LirOp op, Operand... operands) {
        return append(new Instr(op, operands));
    }

    /** Emits {@code op} with a fresh word as result. */
    VReg word(LirOp op, Operand... sources) {
        VReg result = word();
        emitInto(result, op, sources);
        return result;
    }

    Instr emitInto(VReg result, LirOp op, Operand... sources) {
        Operand[] operands = new Operand[sources.length + 1];
        operands[0] = result;
        System.arraycopy(sources, 0, operands, 1, sources.length);
        return emit(op, operands);
    }

    VReg floating(Kind kind, LirOp op, Operand... sources) {
        VReg result = floating(kind);
        emitInto(result, op, sources).access(access(kind));
        return result;
    }

    static Access access(Kind kind) {
        return switch (kind) {
            case FLOAT -> Access.F32;
            case DOUBLE -> Access.F64;
            default -> Access.I32;
        };
    }

    VReg load(Mem mem) {
        return word(LirOp.LOAD, mem);
    }

    VReg copy(Operand source) {
        return word(LirOp.MOV, source);
    }

    /** A word in a register, copying it there if it is not in one. */
    VReg inRegister(Operand word) {
        return word instanceof VReg vreg ? vreg : copy(word);
    }

    // ---- control

    void jump(LirBlock target) {
        emit(LirOp.JMP);
        block.addSucc(target);
    }

    void branch(Flags flags, LirBlock ifTrue, LirBlock ifFalse) {
        emit(LirOp.JCC).flags(flags);
        block.addSucc(ifTrue);
        block.addSucc(ifFalse);
    }

    /** Branches to {@code target} if the flags hold and goes on in a new block. */
    void branchOut(Flags flags, LirBlock target) {
        LirBlock next = newBlock();
        branch(flags, target, next);
        enter(next);
    }

    /** Joins the current block and another that has ended with {@code otherValue} in a new block; result is the phi. */
    VReg join(LirBlock target, VReg result, Operand... args) {
        LirPhi phi = new LirPhi(result);
        phi.args().addAll(List.of(args));
        target.phis().add(phi);
        return result;
    }

    // ---- calls

    /** One argument of a call: kind and operands (two for a LONG). */
    record Argument(Kind kind, List<Operand> operands) {
        static Argument word(Operand operand) {
            return new Argument(Kind.INT, List.of(operand));
        }

        static Argument reference(Operand operand) {
            return new Argument(Kind.REF, List.of(operand));
        }
    }

    /** Calls a routine by name; result: the registers of the result, low word first. */
    List<VReg> call(String symbol, Kind result, List<Argument> arguments) {
        return call(new CallInfo(symbol, true), null, result, arguments);
    }

    /** Calls through {@code target}, which may use only EBP and the registers of arguments, or by the name in {@code info}. */
    List<VReg> call(CallInfo info, Mem target, Kind result, List<Argument> arguments) {
        separateThrowingCall();
        Convention convention =
                new Convention(arguments.stream().map(Argument::kind).toList(), Slot.Area.OUTGOING);
        method.requireOutgoing(convention.stackBytes());
        List<Operand> moves = new ArrayList<>();
        List<Operand> operands = new ArrayList<>();
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            for (int j = 0; j < convention.places(i).size(); j++) {
                Operand place = convention.places(i).get(j);
                moves.add(place);
                moves.add(arguments.get(i).operands().get(j));
                if (place instanceof Reg) {
                    operands.add(place);
                    roles.add(Role.USE);
                }
            }
        }
        if (!moves.isEmpty()) {
            emit(LirOp.PMOVE, moves.toArray(new Operand[0]));
        }
        if (target != null) {
            emit(LirOp.LOAD, Reg.EBP, Mem.at(Reg.EAX, 0));
            operands.add(0, target);
            roles.add(0, Role.USE);
        }
        Convention.result(result).forEach(reg -> {
            operands.add(reg);
            roles.add(Role.DEF);
        });
        append(Instr.withRoles(LirOp.CALL, roles, operands)).aux(info);
        LirBlock pad = info.recorded() ? padSource.pad() : null;
        if (pad != null && block.landingPad() == null) {
            pendingPad(pad);
        }
        return results(result);
    }

    /** In a block with a landing pad only one call may throw, so the call gets a block of its own. */
    private void separateThrowingCall() {
        boolean calledBefore = block.instrs().stream().anyMatch(Instr::isCall);
        if (calledBefore && padSource.pad() != null) {
            LirBlock next = newBlock();
            jump(next);
            enter(next);
        }
    }

    private void pendingPad(LirBlock pad) {
        pads.add(new PendingPad(block, pad));
    }

    /** Exceptional edges come after the ordinary ones, so they wait until the block is complete. */
    private record PendingPad(LirBlock block, LirBlock pad) {}

    private final List<PendingPad> pads = new ArrayList<>();

    /** Adds the exceptional edges. */
    void finishPads() {
        pads.forEach(p -> p.block.setLandingPad(p.pad));
    }

    private List<VReg> results(Kind kind) {
        List<Operand> registers = Convention.result(kind);
        List<VReg> results = new ArrayList<>();
        List<Operand> moves = new ArrayList<>();
        for (Operand register : registers) {
            VReg result = register(kind);
            results.add(result);
            moves.add(result);
            moves.add(register);
        }
        if (!moves.isEmpty()) {
            emit(LirOp.PMOVE, moves.toArray(new Operand[0]));
        }
        return results;
    }

    /** A call that never comes back ends the block. */
    void callAndEnd(String symbol, List<Argument> arguments) {
        call(symbol, Kind.VOID, arguments);
        emit(LirOp.UNREACHABLE);
    }

    /** Leaves the main line if the flags hold, for {@code failure}, which must end its block, and goes on behind. */
    void guard(Flags failing, Runnable failure) {
        LirBlock fail = newColdBlock();
        branchOut(failing, fail);
        LirBlock next = block;
        enter(fail);
        failure.run();
        enter(next);
    }
}

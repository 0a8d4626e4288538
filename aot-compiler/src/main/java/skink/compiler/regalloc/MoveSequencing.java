package skink.compiler.regalloc;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import skink.compiler.lir.Access;
import skink.compiler.lir.Instr;
import skink.compiler.lir.LirBlock;
import skink.compiler.lir.LirMethod;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.Operand;
import skink.compiler.lir.Reg;
import skink.compiler.lir.RegClass;
import skink.compiler.lir.Slot;

/**
 * Turns parallel moves into moves that are done one after the other.
 *
 * <p>A move whose target nobody still has to read is done first; where none is left there are only cycles, which are
 * broken by swapping two general registers, or by parking one value in the scratch cell. Memory-to-memory moves go
 * through a general register that is known to be free, or are left as they are for the emitter to push and pop.
 */
public final class MoveSequencing {
    private final LirMethod method;
    private final List<Instr> result = new ArrayList<>();
    private Reg free;

    /** One pending move. */
    private static final class Move {
        private final Operand target;
        private Operand source;

        Move(Operand target, Operand source) {
            this.target = target;
            this.source = source;
        }
    }

    private MoveSequencing(LirMethod method) {
        this.method = method;
    }

    /** Replaces every PMOVE of an allocated method. */
    public static void run(LirMethod method) {
        for (LirBlock block : method.blocks()) {
            MoveSequencing sequencing = new MoveSequencing(method);
            for (int i = 0; i < block.instrs().size(); i++) {
                Instr instr = block.instrs().get(i);
                if (instr.op() == LirOp.PMOVE) {
                    boolean beforeCall =
                            instr.virtualOperand(0) instanceof Reg || instr.virtualOperand(0) instanceof Slot;
                    sequencing.free = beforeCall ? unused(instr) : null;
                    sequencing.sequence(instr);
                } else {
                    sequencing.result.add(instr);
                }
            }
            block.setInstrs(sequencing.result);
        }
    }

    /** A general register that the move that sets up a call neither reads nor writes: none else is alive there. */
    private static Reg unused(Instr instr) {
        for (Reg reg : Reg.all(RegClass.GPR)) {
            boolean used = false;
            for (int i = 0; i < instr.operandCount(); i++) {
                used |= instr.operand(i) == reg;
            }
            if (!used) {
                return reg;
            }
        }
        return null;
    }

    private void sequence(Instr instr) {
        List<Move> pending = new ArrayList<>();
        for (int i = 0; i < instr.operandCount(); i += 2) {
            if (!instr.operand(i).equals(instr.operand(i + 1))) {
                pending.add(new Move(instr.operand(i), instr.operand(i + 1)));
            }
        }
        while (!pending.isEmpty()) {
            if (!doUnblocked(pending, instr)) {
                breakCycle(pending, instr);
            }
        }
    }

    private boolean doUnblocked(List<Move> pending, Instr instr) {
        boolean done = false;
        for (Iterator<Move> it = pending.iterator(); it.hasNext(); ) {
            Move move = it.next();
            if (pending.stream().noneMatch(m -> m != move && reads(m.source, move.target))) {
                it.remove();
                emit(move.target, move.source, instr);
                done = true;
            }
        }
        return done;
    }

    private static boolean reads(Operand source, Operand target) {
        if (source instanceof Slot a && target instanceof Slot b) {
            return a.area() == b.area()
                    && a.offset() < b.offset() + b.sizeBytes()
                    && b.offset() < a.offset() + a.sizeBytes();
        }
        return source.equals(target);
    }

    private void breakCycle(List<Move> pending, Instr instr) {
        Move move = pending.get(0);
        if (isGpr(move.target) && isGpr(move.source)) {
            Operand target = move.target;
            Operand source = move.source;
            result.add(new Instr(LirOp.XCHG, target, source).position(instr.position()));
            pending.remove(0);
            for (Move other : pending) {
                if (other.source.equals(target)) {
                    other.source = source;
                } else if (other.source.equals(source)) {
                    other.source = target;
                }
            }
            pending.removeIf(m -> m.source.equals(m.target));
        } else {
            // what the first move would overwrite waits in the scratch cell
            Slot parked = new Slot(Slot.Area.SPILL, method.scratch().offset(), sizeOf(move.target));
            emit(parked, move.target, instr);
            for (Move other : pending) {
                if (other != move && reads(other.source, move.target)) {
                    other.source = parked;
                }
            }
        }
    }

    private static boolean isGpr(Operand operand) {
        return operand instanceof Reg reg && reg.regClass() == RegClass.GPR;
    }

    private static int sizeOf(Operand operand) {
        return operand instanceof Slot slot ? slot.sizeBytes() : isGpr(operand) ? 4 : 8;
    }

    private void emit(Operand target, Operand source, Instr instr) {
        if (target instanceof Slot to && source instanceof Slot from && free != null && to.sizeBytes() == 4) {
            move(free, from, instr, Access.I32);
            move(to, free, instr, Access.I32);
        } else {
            move(target, source, instr, access(target, source));
        }
    }

    private void move(Operand target, Operand source, Instr instr, Access access) {
        result.add(new Instr(LirOp.MOV, target, source).access(access).position(instr.position()));
    }

    private static Access access(Operand target, Operand source) {
        boolean floating = isXmm(target) || isXmm(source);
        if (!floating) {
            return Access.I32;
        }
        boolean word = target instanceof Slot to && to.sizeBytes() == 4
                || source instanceof Slot from && from.sizeBytes() == 4;
        return word ? Access.F32 : Access.F64;
    }

    private static boolean isXmm(Operand operand) {
        return operand instanceof Reg reg && reg.regClass() == RegClass.XMM;
    }
}

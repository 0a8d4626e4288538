package skink.compiler.regalloc;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import skink.compiler.lir.CallInfo;
import skink.compiler.lir.Instr;
import skink.compiler.lir.LirBlock;
import skink.compiler.lir.LirMethod;
import skink.compiler.lir.Mem;
import skink.compiler.lir.Operand;
import skink.compiler.lir.Role;
import skink.compiler.lir.Slot;
import skink.compiler.lir.VReg;

/** Writes registers and slots into the instructions, and the live references into recorded calls. */
final class OperandAssignment {
    private final LirMethod method;
    private final Liveness liveness;
    private final Interval[] intervals;
    private final SpillSlots slots;

    OperandAssignment(LirMethod method, Liveness liveness, Interval[] intervals, SpillSlots slots) {
        this.method = method;
        this.liveness = liveness;
        this.intervals = intervals;
        this.slots = slots;
    }

    void run() {
        for (LirBlock block : method.blocks()) {
            BitSet live = (BitSet) liveness.out(block).clone();
            for (int i = block.instrs().size() - 1; i >= 0; i--) {
                Instr instr = block.instrs().get(i);
                forEachRegister(instr, false, live);
                if (instr.isCall() && instr.aux(CallInfo.class).recorded()) {
                    instr.setReferences(references(live));
                }
                forEachRegister(instr, true, live);
                assign(instr);
            }
        }
    }

    private static void forEachRegister(Instr instr, boolean reads, BitSet live) {
        for (int i = 0; i < instr.operandCount(); i++) {
            if (instr.role(i).isRead() == reads) {
                mark(instr.operand(i), reads, live);
            }
        }
    }

    private static void mark(Operand operand, boolean read, BitSet live) {
        if (operand instanceof VReg vreg) {
            live.set(vreg.id(), read);
        } else if (operand instanceof Mem mem && read) {
            mark(mem.base(), true, live);
            mark(mem.index(), true, live);
        }
    }

    private List<Slot> references(BitSet live) {
        List<Slot> result = new ArrayList<>();
        for (int id = live.nextSetBit(0); id >= 0; id = live.nextSetBit(id + 1)) {
            VReg vreg = method.vregs().get(id);
            if (vreg.isReference()) {
                Slot slot = slots.of(vreg);
                if (slot == null) {
                    throw new IllegalStateException(vreg + " lives across a call but has no slot");
                }
                result.add(slot);
            }
        }
        result.sort(Comparator.comparing(Slot::area).thenComparingInt(Slot::offset));
        return result;
    }

    private void assign(Instr instr) {
        Operand[] places = new Operand[instr.operandCount()];
        for (int i = 0; i < places.length; i++) {
            Role role = instr.role(i);
            int position = role.isRead() ? instr.number() - 1 : instr.number();
            places[i] = place(instr.operand(i), position);
        }
        instr.assign(places);
    }

    private Operand place(Operand operand, int position) {
        if (operand instanceof VReg vreg) {
            Interval piece = intervals[vreg.id()].pieceAt(position);
            return piece.isSpilled() ? slots.of(vreg) : piece.reg();
        }
        if (operand instanceof Mem mem) {
            return mem.with(place(mem.base(), position), place(mem.index(), position));
        }
        return operand;
    }
}

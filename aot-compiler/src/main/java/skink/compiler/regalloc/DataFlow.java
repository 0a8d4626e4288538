package skink.compiler.regalloc;

import java.util.BitSet;
import java.util.List;
import skink.compiler.lir.LirBlock;
import skink.compiler.lir.LirMethod;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.LirPhi;
import skink.compiler.lir.Operand;
import skink.compiler.lir.Slot;
import skink.compiler.lir.VReg;

/**
 * Connects the pieces of intervals: inside blocks where one piece follows another, and along the edges of the flow graph.
 *
 * <p>A value that was split goes to its slot either once, right after its definition, or each time it leaves its register,
 * whichever is estimated to run less often.
 */
final class DataFlow {
    private final LirMethod method;
    private final Liveness liveness;
    private final Interval[] intervals;
    private final SpillSlots slots;
    private final SplitPositions positions;
    private final Moves moves;
    private final BitSet storedAtDefinition = new BitSet();

    DataFlow(LirMethod method, Liveness liveness, Interval[] intervals, SpillSlots slots) {
        this.method = method;
        this.liveness = liveness;
        this.intervals = intervals;
        this.slots = slots;
        this.positions = new SplitPositions(method);
        this.moves = new Moves(method);
    }

    void run() {
        for (Interval interval : intervals) {
            if (!interval.isEmpty()) {
                decideStores(interval);
                connectPieces(interval);
            }
        }
        for (LirBlock block : method.blocks()) {
            for (LirPhi phi : block.phis()) {
                phi.setLocation(locationAt(intervals[phi.result().id()], block.first()));
            }
            for (int i = 0; i < block.succs().size(); i++) {
                connectEdge(block, block.succs().get(i));
            }
        }
        moves.insert();
    }

    /** The register or slot of the value at {@code position}; null for one that does not live. */
    Operand locationAt(Interval interval, int position) {
        if (interval.isEmpty()) {
            return null;
        }
        Interval piece = interval.pieceAt(position);
        return piece.isSpilled() ? slots.of(interval.vreg()) : piece.reg();
    }

    private void decideStores(Interval interval) {
        Slot slot = slots.of(interval.vreg());
        if (slot == null) {
            return;
        }
        int definition = interval.definition();
        Interval defined = interval.pieceAt(definition);
        double transitions = 0;
        for (Interval piece : interval.pieces()) {
            transitions += piece.isSpilled() ? positions.blockAt(piece.from()).frequency() : 0;
        }
        if (defined.isSpilled()) {
            storedAtDefinition.set(interval.vreg().id());
        } else if (positions.blockAt(definition).frequency() <= transitions) {
            storedAtDefinition.set(interval.vreg().id());
            moves.after(definition, slot, defined.reg());
        }
    }

    private void connectPieces(Interval interval) {
        List<Interval> pieces = interval.pieces();
        for (int i = 1; i < pieces.size(); i++) {
            Interval before = pieces.get(i - 1);
            Interval after = pieces.get(i);
            if (before.to() == after.from() && !positions.isBlockStart(after.from())) {
                Operand target = place(after);
                if (!isStored(after)) {
                    moves.before(after.from(), target, place(before));
                }
            }
        }
    }

    private Operand place(Interval piece) {
        return piece.isSpilled() ? slots.of(piece.vreg()) : piece.reg();
    }

    private boolean isStored(Interval piece) {
        return piece.isSpilled() && storedAtDefinition.get(piece.vreg().id());
    }

    private void connectEdge(LirBlock pred, LirBlock succ) {
        boolean thrown = succ == pred.landingPad();
        int leaving = thrown ? throwPosition(pred) : pred.end() - 1;
        if (succ == pred.faultTarget()) {
            leaving = pred.faultingAccess().number();
        }
        BitSet live = liveness.in(succ);
        for (int id = live.nextSetBit(0); id >= 0; id = live.nextSetBit(id + 1)) {
            Interval interval = intervals[id];
            Interval from = interval.pieceAt(leaving);
            Interval to = interval.pieceAt(succ.first());
            if (from != to && !isStored(to) && !place(from).equals(place(to))) {
                if (thrown) {
                    throw new IllegalStateException(interval + " is not in its slot on the way to " + succ);
                }
                move(pred, succ, place(to), place(from));
            }
        }
        int index = succ.preds().indexOf(pred);
        for (LirPhi phi : succ.phis()) {
            Operand target = locationAt(intervals[phi.result().id()], succ.first());
            Operand argument = phi.args().get(index);
            Operand source = argument instanceof VReg v ? locationAt(intervals[v.id()], pred.end() - 1) : argument;
            if (target != null) {
                moves.atEnd(pred, target, source);
            }
        }
    }

    private static int throwPosition(LirBlock pred) {
        for (int i = pred.instrs().size() - 1; i >= 0; i--) {
            if (pred.instrs().get(i).isCall()) {
                return pred.instrs().get(i).number();
            }
        }
        throw new IllegalStateException(pred + " has a landing pad but no call");
    }

    private void move(LirBlock pred, LirBlock succ, Operand target, Operand source) {
        if (succ.preds().size() == 1) {
            moves.atStart(succ, target, source);
        } else {
            assert pred.terminator().op() == LirOp.JMP : "critical edges are split";
            moves.atEnd(pred, target, source);
        }
    }
}

package skink.compiler.regalloc;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import skink.compiler.lir.Instr;
import skink.compiler.lir.LirBlock;
import skink.compiler.lir.LirMethod;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.Operand;

/**
 * Collects the moves that allocation makes necessary and inserts them as parallel moves.
 *
 * <p>Moves at one place are done at once. At a number, stores of fresh definitions come after the instruction before, then
 * moves between pieces; the moves of an edge stand alone.
 */
final class Moves {
    private final LirMethod method;
    /** Keyed by the number of the instruction before which the moves stand, doubled; stores of definitions come first. */
    private final TreeMap<Integer, List<Operand>> before = new TreeMap<>();

    private final List<List<Operand>> atEnd = new ArrayList<>();
    private final List<List<Operand>> atStart = new ArrayList<>();

    Moves(LirMethod method) {
        this.method = method;
        for (int i = 0; i < method.blockIdBound(); i++) {
            atEnd.add(new ArrayList<>());
            atStart.add(new ArrayList<>());
        }
    }

    /** A move between pieces that is done before the instruction that follows {@code position}. */
    void before(int position, Operand target, Operand source) {
        add(before.computeIfAbsent(2 * (position + 1 & ~1) + 1, p -> new ArrayList<>()), target, source);
    }

    /** A store of what the instruction at {@code number}, or the phis of a block that starts there, has defined. */
    void after(int number, Operand target, Operand source) {
        add(before.computeIfAbsent(2 * (number + 2), p -> new ArrayList<>()), target, source);
    }

    /** A move done at the end of the block, before its terminator. */
    void atEnd(LirBlock block, Operand target, Operand source) {
        add(atEnd.get(block.id()), target, source);
    }

    /** A move done at the start of the block, before everything else. */
    void atStart(LirBlock block, Operand target, Operand source) {
        add(atStart.get(block.id()), target, source);
    }

    private static void add(List<Operand> pairs, Operand target, Operand source) {
        if (!target.equals(source)) {
            pairs.add(target);
            pairs.add(source);
        }
    }

    /** Rebuilds the instruction lists. */
    void insert() {
        int placed = 0;
        for (LirBlock block : method.blocks()) {
            List<Instr> result = new ArrayList<>(block.instrs().size() + 4);
            addMove(result, atStart.get(block.id()), block.instrs().get(0));
            for (Instr instr : block.instrs()) {
                List<Operand> stores = before.get(2 * instr.number());
                List<Operand> connections = before.get(2 * instr.number() + 1);
                placed += (stores == null ? 0 : 1) + (connections == null ? 0 : 1);
                addMove(result, stores, instr);
                addMove(result, connections, instr);
                if (instr.op().isTerminator()) {
                    addMove(result, atEnd.get(block.id()), instr);
                }
                result.add(instr);
            }
            block.setInstrs(result);
        }
        if (placed != before.size()) {
            throw new IllegalStateException("a split is not at an instruction");
        }
    }

    private static void addMove(List<Instr> result, List<Operand> pairs, Instr next) {
        if (pairs != null && !pairs.isEmpty()) {
            result.add(new Instr(LirOp.PMOVE, pairs.toArray(new Operand[0])).position(next.position()));
        }
    }
}

package skink.compiler.lower;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import skink.compiler.lir.Flags;
import skink.compiler.lir.Imm;
import skink.compiler.lir.LirBlock;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.VReg;
import skink.compiler.ssa.Block;

/** Selects switches: a jump table where the keys are dense, else a search by halves whose leaves may be tables. */
final class Switches {
    private static final int SMALLEST_TABLE = 5;
    /** A table may have this many entries per key. */
    private static final int MOST_ENTRIES_PER_KEY = 3;

    private final LirBuilder builder;

    Switches(LirBuilder builder) {
        this.builder = builder;
    }

    /** A key and the number of the edge that it takes. */
    private record Case(int key, int edge) {}

    /** Adds the edge with this number of the switch's block to the current LIR block. */
    interface Edges {
        LirBlock target(int edge);
    }

    void select(Block block, VReg selector, Edges edges) {
        int[] keys = block.switchKeys();
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            cases.add(new Case(keys[i], i));
        }
        cases.sort(Comparator.comparingInt(Case::key));
        search(selector, cases, keys.length, edges);
    }

    private void search(VReg selector, List<Case> cases, int defaultEdge, Edges edges) {
        if (cases.isEmpty()) {
            builder.jump(edges.target(defaultEdge));
        } else if (isDense(cases)) {
            table(selector, cases, defaultEdge, edges);
        } else if (cases.size() == 1) {
            builder.emit(LirOp.CMP, selector, Imm.of(cases.get(0).key));
            builder.branch(Flags.EQ, edges.target(cases.get(0).edge), edges.target(defaultEdge));
        } else {
            int middle = cases.size() / 2;
            LirBlock lower = builder.newBlock();
            builder.emit(LirOp.CMP, selector, Imm.of(cases.get(middle).key));
            builder.branchOut(Flags.LT, lower);
            search(selector, cases.subList(middle, cases.size()), defaultEdge, edges);
            builder.enter(lower);
            search(selector, cases.subList(0, middle), defaultEdge, edges);
        }
    }

    private static boolean isDense(List<Case> cases) {
        long span = (long) cases.get(cases.size() - 1).key - cases.get(0).key + 1;
        return cases.size() >= SMALLEST_TABLE && span <= (long) MOST_ENTRIES_PER_KEY * cases.size();
    }

    private void table(VReg selector, List<Case> cases, int defaultEdge, Edges edges) {
        int first = cases.get(0).key;
        int last = cases.get(cases.size() - 1).key;
        VReg index = first == 0 ? selector : builder.word(LirOp.ADD, selector, Imm.of(-first));
        builder.emit(LirOp.CMP, index, Imm.of(last - first));
        builder.branchOut(Flags.ABOVE, edges.target(defaultEdge));
        LirBlock[] targets = new LirBlock[last - first + 1];
        for (Case c : cases) {
            targets[c.key - first] = edges.target(c.edge);
        }
        builder.emit(LirOp.JTABLE, index);
        for (LirBlock target : targets) {
            builder.block().addSucc(target == null ? edges.target(defaultEdge) : target);
        }
    }
}

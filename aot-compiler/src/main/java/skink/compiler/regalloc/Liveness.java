package skink.compiler.regalloc;

import java.util.BitSet;
import java.util.List;
import skink.compiler.lir.Instr;
import skink.compiler.lir.LirBlock;
import skink.compiler.lir.LirMethod;
import skink.compiler.lir.LirPhi;
import skink.compiler.lir.Mem;
import skink.compiler.lir.Operand;
import skink.compiler.lir.Role;
import skink.compiler.lir.VReg;

/**
 * Which virtual registers are needed at the start and end of each block.
 *
 * <p>A phi's result is not live at the start of its block, and its arguments are live at the end of the predecessors
 * they belong to.
 */
final class Liveness {
    private final BitSet[] in;
    private final BitSet[] out;

    Liveness(LirMethod method) {
        int bound = method.blockIdBound();
        in = new BitSet[bound];
        out = new BitSet[bound];
        BitSet[] defined = new BitSet[bound];
        for (LirBlock block : method.blocks()) {
            in[block.id()] = new BitSet();
            out[block.id()] = new BitSet();
            defined[block.id()] = new BitSet();
            local(block, in[block.id()], defined[block.id()]);
        }
        for (LirBlock block : method.blocks()) {
            phiArguments(block);
        }
        solve(method.blocks(), defined);
    }

    /** The registers, by id, that live at the start of the block. */
    BitSet in(LirBlock block) {
        return in[block.id()];
    }

    /** The registers, by id, that live at its end, those that feed phis included. */
    BitSet out(LirBlock block) {
        return out[block.id()];
    }

    private static void local(LirBlock block, BitSet used, BitSet defined) {
        for (LirPhi phi : block.phis()) {
            defined.set(phi.result().id());
        }
        for (Instr instr : block.instrs()) {
            for (int i = 0; i < instr.operandCount(); i++) {
                if (instr.role(i).isRead()) {
                    markUsed(instr.operand(i), used, defined);
                }
            }
            for (int i = 0; i < instr.operandCount(); i++) {
                if (instr.role(i) == Role.DEF && instr.operand(i) instanceof VReg vreg) {
                    defined.set(vreg.id());
                }
            }
        }
    }

    private static void markUsed(Operand operand, BitSet used, BitSet defined) {
        if (operand instanceof VReg vreg && !defined.get(vreg.id())) {
            used.set(vreg.id());
        } else if (operand instanceof Mem mem) {
            markUsed(mem.base(), used, defined);
            markUsed(mem.index(), used, defined);
        }
    }

    private void phiArguments(LirBlock block) {
        for (LirPhi phi : block.phis()) {
            for (int i = 0; i < phi.args().size(); i++) {
                if (phi.args().get(i) instanceof VReg vreg) {
                    out[block.preds().get(i).id()].set(vreg.id());
                }
            }
        }
    }

    private void solve(List<LirBlock> blocks, BitSet[] defined) {
        // in() already holds what is used before being defined; add what passes through
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = blocks.size() - 1; i >= 0; i--) {
                LirBlock block = blocks.get(i);
                BitSet live = out[block.id()];
                for (LirBlock succ : block.succs()) {
                    live.or(in[succ.id()]);
                }
                BitSet through = (BitSet) live.clone();
                through.andNot(defined[block.id()]);
                int before = in[block.id()].cardinality();
                in[block.id()].or(through);
                changed |= in[block.id()].cardinality() != before;
            }
        }
    }
}

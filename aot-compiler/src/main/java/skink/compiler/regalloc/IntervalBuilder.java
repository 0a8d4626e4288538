package skink.compiler.regalloc;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import skink.compiler.lir.Instr;
import skink.compiler.lir.LirBlock;
import skink.compiler.lir.LirMethod;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.LirPhi;
import skink.compiler.lir.Mem;
import skink.compiler.lir.Operand;
import skink.compiler.lir.Reg;
import skink.compiler.lir.Role;
import skink.compiler.lir.VReg;
import skink.compiler.regalloc.Interval.UseKind;

/** Builds the intervals of all virtual and machine registers in one walk from the end of the method to its start. */
final class IntervalBuilder {
    private final LirMethod method;
    private final Liveness liveness;
    private final Interval[] intervals;
    private final Map<Reg, Interval> fixed = new EnumMap<>(Reg.class);

    IntervalBuilder(LirMethod method, Liveness liveness) {
        this.method = method;
        this.liveness = liveness;
        intervals = new Interval[method.vregs().size()];
        method.vregs().forEach(v -> intervals[v.id()] = new Interval(v));
        Reg.ALL.forEach(r -> fixed.put(r, new Interval(null)));
        List<LirBlock> blocks = method.blocks();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            build(blocks.get(i));
        }
        method.vregs().stream()
                .filter(v -> v.home() != null && !intervals[v.id()].isEmpty())
                .forEach(v -> intervals[v.id()].define(0));
    }

    /** By id of the virtual register; the intervals of registers that are never used are empty. */
    Interval[] intervals() {
        return intervals;
    }

    /** The positions at which a machine register is not free. */
    Map<Reg, Interval> fixed() {
        return fixed;
    }

    private void build(LirBlock block) {
        BitSet out = liveness.out(block);
        for (int id = out.nextSetBit(0); id >= 0; id = out.nextSetBit(id + 1)) {
            intervals[id].addRange(block.first(), block.end());
        }
        phiArguments(block);
        List<Instr> instrs = block.instrs();
        for (int i = instrs.size() - 1; i >= 0; i--) {
            build(block, instrs.get(i));
            if (instrs.get(i).isCall() || setsUpCall(instrs, i)) {
                clobber(instrs.get(i).number());
            }
        }
        if (block.isLandingPad()) {
            clobber(block.first());
        }
        for (LirPhi phi : block.phis()) {
            Interval interval = intervals[phi.result().id()];
            interval.define(block.first());
            interval.addUse(block.first(), softUse(block));
        }
    }

    private void phiArguments(LirBlock block) {
        for (LirBlock succ : block.succs()) {
            int index = succ.preds().indexOf(block);
            for (LirPhi phi : succ.phis()) {
                if (phi.args().get(index) instanceof VReg vreg) {
                    Interval argument = intervals[vreg.id()];
                    argument.addUse(block.terminator().number(), softUse(block));
                    argument.hints().add(intervals[phi.result().id()]);
                    intervals[phi.result().id()].hints().add(argument);
                }
            }
        }
    }

    private void build(LirBlock block, Instr instr) {
        int n = instr.number();
        for (int i = 0; i < instr.operandCount(); i++) {
            if (instr.role(i) == Role.DEF) {
                define(instr, instr.operand(i), n);
            } else if (instr.role(i) == Role.TEMP) {
                fixed.get((Reg) instr.operand(i)).addRange(n, n + 1);
            }
        }
        for (int i = 0; i < instr.operandCount(); i++) {
            Role role = instr.role(i);
            if (role.isRead()) {
                use(block, instr.operand(i), role, n);
            }
        }
        hint(instr);
    }

    /**
     * Whether the instruction puts the arguments of a call in place. What lives across the call is out of its registers
     * before that, so that a memory-to-memory move of an argument finds a free one.
     */
    private static boolean setsUpCall(List<Instr> instrs, int index) {
        Instr instr = instrs.get(index);
        if (instr.op() != LirOp.PMOVE || instr.operand(0) instanceof VReg) {
            return false;
        }
        // the load of the receiver's descriptor may be in between
        return instrs.subList(index + 1, Math.min(index + 3, instrs.size())).stream()
                .anyMatch(Instr::isCall);
    }

    private void clobber(int position) {
        fixed.values().forEach(interval -> interval.addRange(position, position + 1));
    }

    private void define(Instr instr, Operand operand, int n) {
        if (operand instanceof VReg vreg) {
            Interval interval = intervals[vreg.id()];
            interval.define(n);
            // a parallel move can write a slot as well as a register
            interval.addUse(n, instr.op() == LirOp.PMOVE ? UseKind.SLOT_WILL_DO : UseKind.NEEDS_REGISTER);
        } else if (operand instanceof Reg reg) {
            fixed.get(reg).define(n);
        }
    }

    private void use(LirBlock block, Operand operand, Role role, int n) {
        int to = role.livesThrough() ? n + 1 : n;
        if (operand instanceof VReg vreg) {
            Interval interval = intervals[vreg.id()];
            interval.addRange(block.first(), to);
            interval.addUse(n, role.allowsSlot() ? softUse(block) : UseKind.NEEDS_REGISTER);
        } else if (operand instanceof Reg reg) {
            fixed.get(reg).addRange(block.first(), to);
        } else if (operand instanceof Mem mem) {
            Role register = role.livesThrough() ? Role.ALIVE : Role.USE;
            use(block, mem.base(), register, n);
            use(block, mem.index(), register, n);
        }
    }

    /** Inside a loop without calls a register pays; elsewhere a memory operand is as cheap as a reload. */
    private static UseKind softUse(LirBlock block) {
        return block.isInCallFreeLoop() && !block.isCold() ? UseKind.WANTS_REGISTER : UseKind.SLOT_WILL_DO;
    }

    private void hint(Instr instr) {
        switch (instr.op()) {
            case PMOVE -> {
                for (int i = 0; i < instr.operandCount(); i += 2) {
                    hint(instr.operand(i), instr.operand(i + 1));
                }
            }
            case MOV -> hint(instr.operand(0), instr.operand(1));
            default -> {
                for (int i = 1; i < instr.operandCount(); i++) {
                    boolean either = instr.op().isCommutative() && instr.role(i) == Role.USE_ANY;
                    if (instr.role(i) == Role.SAME || either) {
                        hint(instr.operand(0), instr.operand(i));
                    }
                }
            }
        }
    }

    private void hint(Operand target, Operand source) {
        if (target instanceof VReg to && source instanceof VReg from) {
            intervals[to.id()].hints().add(intervals[from.id()]);
            intervals[from.id()].hints().add(intervals[to.id()]);
        } else if (target instanceof VReg to && source instanceof Reg reg) {
            intervals[to.id()].hints().add(reg);
        } else if (target instanceof Reg reg && source instanceof VReg from) {
            intervals[from.id()].hints().add(0, reg);
        }
    }
}

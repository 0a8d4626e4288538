package skink.compiler.regalloc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import skink.compiler.lir.CallInfo;
import skink.compiler.lir.Instr;
import skink.compiler.lir.LirBlock;
import skink.compiler.lir.LirMethod;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.LirPhi;
import skink.compiler.lir.Mem;
import skink.compiler.lir.Operand;
import skink.compiler.lir.Reg;
import skink.compiler.lir.Role;
import skink.compiler.lir.Slot;
import skink.compiler.lir.VReg;

/**
 * Proves that allocated code computes with the right values, knowing nothing of intervals.
 *
 * <p>Idea: run every block symbolically over a map from places (registers and slots) to the set of values that each is
 * known to hold, and meet by intersection where paths join, until nothing changes; then every read of a virtual register
 * must find it in its place. A value is a {@link VReg}, an immediate or constant cell, or a {@link Reg} that stands for
 * what the machine or the calling convention put there. A call empties the registers, and takes references away from all
 * slots that its list does not name, since the collector would not update them; so the lists are checked as well.
 */
public final class AllocationChecker {
    private final LirMethod method;
    private final Map<LirBlock, Map<Operand, Set<Object>>> atStart = new HashMap<>();
    private final Deque<LirBlock> work = new ArrayDeque<>();

    private AllocationChecker(LirMethod method) {
        this.method = method;
    }

    /** Throws an {@link IllegalStateException} that names the first wrong operand of an allocated method. */
    public static void check(LirMethod method) {
        AllocationChecker checker = new AllocationChecker(method);
        checker.solve();
        for (LirBlock block : method.blocks()) {
            if (checker.atStart.containsKey(block)) {
                checker.run(block, copy(checker.atStart.get(block)), true);
            }
        }
    }

    private void solve() {
        Map<Operand, Set<Object>> entry = new HashMap<>();
        for (Reg reg : Reg.ALL) {
            put(entry, reg, reg);
        }
        for (VReg vreg : method.vregs()) {
            if (vreg.home() != null) {
                put(entry, vreg.home(), vreg);
            }
        }
        atStart.put(method.entry(), entry);
        work.add(method.entry());
        while (!work.isEmpty()) {
            LirBlock block = work.poll();
            run(block, copy(atStart.get(block)), false);
        }
    }

    private void run(LirBlock block, Map<Operand, Set<Object>> state, boolean verify) {
        for (Instr instr : block.instrs()) {
            if (instr.op() == LirOp.PMOVE && instr.virtualOperand(0) == null) {
                transfer(instr, state);
                continue;
            }
            if (verify) {
                verifyReads(block, instr, state);
            }
            if (instr.isCall()) {
                call(block, instr, state, verify);
            }
            if (instr == block.faultingAccess() && !verify) {
                flow(block.faultTarget(), state);
            }
            write(instr, state);
        }
        if (!verify) {
            for (LirBlock succ : block.succs()) {
                if (!block.isExceptional(succ)) {
                    flow(succ, state);
                }
            }
        }
        if (verify) {
            block.succs().forEach(succ -> verifyPhis(block, succ, state));
        }
    }

    /** A move that allocation inserted: all sources are read before a target is written. */
    private static void transfer(Instr instr, Map<Operand, Set<Object>> state) {
        Map<Operand, Set<Object>> written = new HashMap<>();
        for (int i = 0; i < instr.operandCount(); i += 2) {
            Operand source = instr.operand(i + 1);
            boolean place = source instanceof Reg || source instanceof Slot;
            written.put(instr.operand(i), place ? state.getOrDefault(source, Set.of()) : Set.of(source));
        }
        written.forEach((target, values) -> state.put(target, new HashSet<>(values)));
    }

    private void verifyReads(LirBlock block, Instr instr, Map<Operand, Set<Object>> state) {
        for (int i = 0; i < instr.operandCount(); i++) {
            if (instr.role(i).isRead()) {
                verify(block, instr, instr.virtualOperand(i), instr.operand(i), state);
            }
            if (instr.role(i).livesThrough()) {
                verifyApart(block, instr, instr.operand(i));
            }
        }
    }

    private void verify(LirBlock block, Instr instr, Operand wanted, Operand place, Map<Operand, Set<Object>> state) {
        if (wanted instanceof Mem w) {
            Mem p = (Mem) place;
            verify(block, instr, w.base(), p.base(), state);
            verify(block, instr, w.index(), p.index(), state);
        } else if (wanted instanceof VReg || wanted instanceof Reg) {
            if (!state.getOrDefault(place, Set.of()).contains(wanted)) {
                fail(block, instr, place + " does not hold " + wanted + " but " + state.get(place));
            }
            if (wanted instanceof VReg vreg && vreg.needsByte() && place instanceof Reg reg && !reg.hasByte()) {
                fail(block, instr, reg + " has no byte part for " + wanted);
            }
        }
    }

    private void verifyApart(LirBlock block, Instr instr, Operand place) {
        for (int i = 0; i < instr.operandCount(); i++) {
            boolean shared = instr.operand(i).equals(place)
                    || place instanceof Mem mem
                            && (instr.operand(i).equals(mem.base())
                                    || instr.operand(i).equals(mem.index()));
            if (instr.role(i) == Role.DEF && shared) {
                fail(block, instr, "the result overwrites an operand that is still read");
            }
        }
    }

    private void call(LirBlock block, Instr instr, Map<Operand, Set<Object>> state, boolean verify) {
        Reg.ALL.forEach(state::remove);
        if (instr.aux(CallInfo.class).recorded()) {
            for (Map.Entry<Operand, Set<Object>> entry : state.entrySet()) {
                if (!instr.references().contains(entry.getKey())) {
                    entry.getValue().removeIf(v -> v instanceof VReg vreg && vreg.isReference());
                }
            }
            for (Slot slot : instr.references()) {
                Set<Object> held = state.getOrDefault(slot, Set.of());
                if (verify && held.stream().noneMatch(v -> v instanceof VReg vreg && vreg.isReference())) {
                    fail(block, instr, slot + " is listed but holds no reference");
                }
            }
        }
        if (block.landingPad() != null && !verify) {
            Map<Operand, Set<Object>> thrown = copy(state);
            put(thrown, Reg.EAX, Reg.EAX);
            flow(block.landingPad(), thrown);
        }
    }

    private void write(Instr instr, Map<Operand, Set<Object>> state) {
        for (int i = 0; i < instr.operandCount(); i++) {
            Role role = instr.role(i);
            if (role == Role.TEMP) {
                state.remove(instr.operand(i));
            } else if (role == Role.DEF) {
                Object value = instr.virtualOperand(i);
                state.values().forEach(held -> held.remove(value));
                put(state, instr.operand(i), value);
            }
        }
    }

    private void verifyPhis(LirBlock pred, LirBlock succ, Map<Operand, Set<Object>> state) {
        int index = succ.preds().indexOf(pred);
        for (LirPhi phi : succ.phis()) {
            Operand argument = phi.args().get(index);
            if (!state.getOrDefault(phi.location(), Set.of()).contains(argument)) {
                fail(pred, pred.terminator(), phi.location() + " does not hold " + argument + " for " + phi);
            }
        }
    }

    private void flow(LirBlock succ, Map<Operand, Set<Object>> end) {
        Map<Operand, Set<Object>> state = copy(end);
        for (LirPhi phi : succ.phis()) {
            state.values().forEach(held -> held.remove(phi.result()));
        }
        for (LirPhi phi : succ.phis()) {
            put(state, phi.location(), phi.result());
        }
        Map<Operand, Set<Object>> known = atStart.get(succ);
        if (known == null) {
            atStart.put(succ, state);
            work.add(succ);
            return;
        }
        boolean changed = known.keySet().retainAll(state.keySet());
        for (Map.Entry<Operand, Set<Object>> entry : known.entrySet()) {
            changed |= entry.getValue().retainAll(state.get(entry.getKey()));
        }
        if (changed) {
            work.add(succ);
        }
    }

    private static void put(Map<Operand, Set<Object>> state, Operand place, Object value) {
        Set<Object> values = new HashSet<>();
        values.add(value);
        state.put(place, values);
    }

    private static Map<Operand, Set<Object>> copy(Map<Operand, Set<Object>> state) {
        Map<Operand, Set<Object>> result = new HashMap<>();
        state.forEach((place, values) -> result.put(place, new HashSet<>(values)));
        return result;
    }

    private void fail(LirBlock block, Instr instr, String what) {
        throw new IllegalStateException("in " + method.name() + ", " + block + ", " + instr + ": " + what);
    }
}

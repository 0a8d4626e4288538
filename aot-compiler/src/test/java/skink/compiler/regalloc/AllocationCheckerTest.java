package skink.compiler.regalloc;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import skink.compiler.backend.LirSamples;
import skink.compiler.lir.Instr;
import skink.compiler.lir.LirBlock;
import skink.compiler.lir.LirMethod;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.Operand;
import skink.compiler.lir.Reg;
import skink.compiler.lir.RegClass;
import skink.compiler.lir.Slot;

/** The checker accepts what the allocator makes and finds faults that are put into it. */
class AllocationCheckerTest {
    private static final int SEEDS = 4;

    private List<LirMethod> samples(long seed) {
        List<LirMethod> result = new ArrayList<>(LirSamples.arithmetic(seed));
        result.addAll(LirSamples.objects());
        return result;
    }

    @Test
    void acceptsTheAllocatorsResults() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            for (LirMethod method : samples(seed)) {
                RegisterAllocation.run(method);
                assertDoesNotThrow(() -> AllocationChecker.check(method));
            }
        }
    }

    /** Of the faults that {@code inject} manages to put in, one per method, all that matter must be found. */
    private static void assertFound(List<LirMethod> methods, BiPredicate<LirMethod, Random> inject, int atLeast) {
        int injected = 0;
        List<String> missed = new ArrayList<>();
        Random random = new Random(7);
        for (LirMethod method : methods) {
            RegisterAllocation.run(method);
            if (inject.test(method, random)) {
                injected++;
                if (accepts(method)) {
                    missed.add(method.name());
                }
            }
        }
        assertTrue(injected >= atLeast, "only " + injected + " faults injected");
        // a move whose target happens to hold the value already is no loss
        assertTrue(missed.size() <= injected / 10, missed.size() + " of " + injected + " faults missed: " + missed);
    }

    private static boolean accepts(LirMethod method) {
        try {
            AllocationChecker.check(method);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private List<LirMethod> many() {
        List<LirMethod> result = new ArrayList<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            result.addAll(samples(seed));
        }
        return result;
    }

    @Test
    void findsAMoveThatIsMissing() {
        assertFound(many(), (method, random) -> replaceMove(method, random, AllocationCheckerTest::without), 4);
    }

    @Test
    void findsAMoveFromTheWrongPlace() {
        assertFound(many(), (method, random) -> replaceMove(method, random, AllocationCheckerTest::misread), 4);
    }

    private interface Change {
        Instr of(Instr move, int pair);
    }

    /** Changes one pair of a move that the allocator inserted in front of its only reader. */
    private static boolean replaceMove(LirMethod method, Random random, Change change) {
        for (LirBlock block : method.blocks()) {
            for (int i = 0; i + 1 < block.instrs().size(); i++) {
                Instr move = block.instrs().get(i);
                boolean inserted = move.op() == LirOp.PMOVE && move.virtualOperand(0) == null;
                for (int pair = 0; inserted && pair < move.operandCount(); pair += 2) {
                    if (isRead(block.instrs().get(i + 1), move.operand(pair))) {
                        block.instrs().set(i, change.of(move, pair));
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isRead(Instr instr, Operand place) {
        for (int i = 0; i < instr.operandCount(); i++) {
            if (instr.virtualOperand(0) != null
                    && instr.role(i).isRead()
                    && instr.operand(i).equals(place)) {
                return true;
            }
        }
        return false;
    }

    private static Instr without(Instr move, int pair) {
        List<Operand> rest = new ArrayList<>();
        for (int i = 0; i < move.operandCount(); i++) {
            if (i / 2 != pair / 2) {
                rest.add(move.operand(i));
            }
        }
        return new Instr(LirOp.PMOVE, rest.toArray(new Operand[0]));
    }

    private static Instr misread(Instr move, int pair) {
        Operand[] operands = new Operand[move.operandCount()];
        for (int i = 0; i < operands.length; i++) {
            operands[i] = i == pair + 1 ? new Slot(Slot.Area.SPILL, 4096, 4) : move.operand(i);
        }
        return new Instr(LirOp.PMOVE, operands);
    }

    @Test
    void findsAReferenceThatTheCollectorWouldMiss() {
        assertFound(many(), (method, random) -> changeReferences(method, false), 4);
    }

    @Test
    void findsASlotThatIsListedButHoldsNoReference() {
        assertFound(many(), (method, random) -> changeReferences(method, true), 4);
    }

    private static boolean changeReferences(LirMethod method, boolean add) {
        for (LirBlock block : method.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr.isCall() && !instr.references().isEmpty()) {
                    List<Slot> slots = new ArrayList<>(instr.references());
                    if (add) {
                        slots.add(new Slot(Slot.Area.SPILL, 4096, 4));
                    } else {
                        slots.clear();
                    }
                    instr.setReferences(slots);
                    return true;
                }
            }
        }
        return false;
    }

    /** Gives one piece of an interval the register of another that lives at the same time. */
    @Test
    void findsTwoValuesInOneRegister() {
        int found = 0;
        int injected = 0;
        for (LirMethod method : many()) {
            Liveness liveness = new Liveness(method);
            IntervalBuilder builder = new IntervalBuilder(method, liveness);
            for (RegClass regClass : RegClass.values()) {
                new LinearScan(method, builder.intervals(), builder.fixed(), regClass).run();
            }
            if (collide(builder.intervals())) {
                injected++;
                found += finishAndFind(method, liveness, builder.intervals()) ? 1 : 0;
            }
        }
        assertTrue(injected > 10, "only " + injected + " faults injected");
        // a value that is not read after the collision is no fault
        assertTrue(found >= injected * 9 / 10, found + " of " + injected + " found");
    }

    private static boolean collide(Interval[] intervals) {
        List<Interval> pieces = new ArrayList<>();
        for (Interval interval : intervals) {
            interval.pieces().stream().filter(p -> p.reg() != null).forEach(pieces::add);
        }
        for (Interval a : pieces) {
            for (Interval b : pieces) {
                boolean together = a != b && a.regClass() == b.regClass() && a.reg() != b.reg();
                boolean nested = together && a.from() < b.from() && b.to() + 2 < a.to() && a.ranges().next == null;
                if (nested && b.parent() == b && a.lastUseBefore(Interval.NEVER) >= b.to()) {
                    Reg wrong = a.reg();
                    b.setReg(wrong);
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean finishAndFind(LirMethod method, Liveness liveness, Interval[] intervals) {
        for (Interval interval : intervals) {
            if (!interval.isEmpty()) {
                interval.sortPieces();
            }
        }
        SpillSlots slots = new SpillSlots(intervals);
        method.setSpillBytes(slots.bytes());
        new OperandAssignment(method, liveness, intervals, slots).run();
        new DataFlow(method, liveness, intervals, slots).run();
        return !accepts(method);
    }
}

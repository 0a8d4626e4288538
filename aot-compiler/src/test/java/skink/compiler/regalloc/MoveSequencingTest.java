package skink.compiler.regalloc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import skink.compiler.lir.Imm;
import skink.compiler.lir.Instr;
import skink.compiler.lir.LirBlock;
import skink.compiler.lir.LirMethod;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.Operand;
import skink.compiler.lir.Reg;
import skink.compiler.lir.Slot;

/** Moves done one after the other leave what the parallel move says. */
class MoveSequencingTest {
    private static final int ROUNDS = 2000;

    @Test
    void sequencesComputeWhatParallelMovesSay() {
        Random random = new Random(42);
        int exchanges = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Instr move = randomMove(random);
            Map<Operand, Object> expected = parallel(move);
            List<Instr> sequence = sequence(move);
            Map<Operand, Object> actual = run(sequence);
            expected.forEach(
                    (place, value) -> assertEquals(value, actual.getOrDefault(place, place), move + " as " + sequence));
            exchanges +=
                    (int) sequence.stream().filter(i -> i.op() == LirOp.XCHG).count();
        }
        assertTrue(exchanges > ROUNDS / 20, "too few cycles: " + exchanges);
    }

    @Test
    void aSwapOfTwoRegistersIsOneExchange() {
        List<Instr> sequence = sequence(new Instr(LirOp.PMOVE, Reg.EAX, Reg.EDX, Reg.EDX, Reg.EAX));
        assertEquals(List.of(LirOp.XCHG), sequence.stream().map(Instr::op).toList());
    }

    private static List<Instr> sequence(Instr move) {
        LirMethod method = new LirMethod("test");
        LirBlock block = method.newBlock();
        block.instrs().add(move);
        block.instrs().add(new Instr(LirOp.RET));
        MoveSequencing.run(method);
        return block.instrs().subList(0, block.instrs().size() - 1);
    }

    /** Words and doubles move among themselves; targets are distinct. */
    private static Instr randomMove(Random random) {
        List<Operand> operands = new ArrayList<>();
        List<Operand> words =
                new ArrayList<>(List.of(Reg.EAX, Reg.EDX, Reg.ECX, Reg.ESI, slot(0, 4), slot(4, 4), slot(8, 4)));
        addPairs(operands, words, Imm.of(random.nextInt()), random);
        List<Operand> doubles = new ArrayList<>(List.of(Reg.XMM0, Reg.XMM1, Reg.XMM2, slot(16, 8), slot(24, 8)));
        addPairs(operands, doubles, slot(32, 8), random);
        return new Instr(LirOp.PMOVE, operands.toArray(new Operand[0]));
    }

    private static void addPairs(List<Operand> operands, List<Operand> places, Operand other, Random random) {
        List<Operand> targets = new ArrayList<>(places);
        Collections.shuffle(targets, random);
        for (Operand target : targets.subList(0, 1 + random.nextInt(places.size()))) {
            operands.add(target);
            operands.add(random.nextInt(8) == 0 ? other : places.get(random.nextInt(places.size())));
        }
    }

    private static Slot slot(int offset, int size) {
        return new Slot(Slot.Area.SPILL, offset + 8, size);
    }

    private static Map<Operand, Object> parallel(Instr move) {
        Map<Operand, Object> result = new HashMap<>();
        for (int i = 0; i < move.operandCount(); i += 2) {
            result.put(move.operand(i), move.operand(i + 1));
        }
        return result;
    }

    /** At the start every place holds its own name. */
    private static Map<Operand, Object> run(List<Instr> sequence) {
        Map<Operand, Object> state = new HashMap<>();
        for (Instr instr : sequence) {
            Object second = state.getOrDefault(instr.operand(1), instr.operand(1));
            Object first = state.getOrDefault(instr.operand(0), instr.operand(0));
            state.put(instr.operand(0), second);
            if (instr.op() == LirOp.XCHG) {
                state.put(instr.operand(1), first);
            }
        }
        return state;
    }
}

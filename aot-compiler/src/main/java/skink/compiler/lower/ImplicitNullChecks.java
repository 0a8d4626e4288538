package skink.compiler.lower;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import skink.compiler.lir.CallInfo;
import skink.compiler.lir.Flags;
import skink.compiler.lir.Instr;
import skink.compiler.lir.LirBlock;
import skink.compiler.lir.LirMethod;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.Mem;
import skink.compiler.lir.Operand;

/**
 * Lets an access to memory find out whether its reference is null.
 *
 * <p>The first pages of a program's address space are never mapped, so that reading or writing a field of null faults. A
 * check that is followed by such an access goes; the block of the access gets an edge to the block that throws
 * ({@link LirBlock#faultTarget}). When the access faults, the handler looks its address up in the table {@code faults} of
 * {@code skink.compiler.frame} and goes on at that block, with all registers as they were before the access.
 *
 * <ul>
 *   <li>I1: between the check and the access there is only one way, and nothing on it accesses memory through a register,
 *       calls, or acts on anything but registers and the frame.
 *   <li>I2: the access is at a constant distance from the reference, inside the pages that are never mapped.
 *   <li>I3: no block has more than one such access, and the block that throws is entered from there alone.
 * </ul>
 */
final class ImplicitNullChecks {
    /** What is never mapped at address 0; less what one access can reach beyond its displacement. */
    private static final int UNMAPPED_BYTES = (64 << 10) - 16;

    private final String throwing;

    private ImplicitNullChecks(String throwing) {
        this.throwing = throwing;
    }

    /** Replaces the checks of {@code method} that it can; {@code throwing} is the routine that a failed check calls. */
    static void run(LirMethod method, String throwing) {
        ImplicitNullChecks checks = new ImplicitNullChecks(throwing);
        method.blocks().forEach(checks::replace);
    }

    private void replace(LirBlock block) {
        List<Instr> instrs = block.instrs();
        int last = instrs.size() - 1;
        if (last < 1 || instrs.get(last).op() != LirOp.JCC || instrs.get(last).flags() != Flags.EQ) {
            return;
        }
        Instr test = instrs.get(last - 1);
        LirBlock failing = block.succs().get(0);
        LirBlock passing = block.succs().get(1);
        boolean check = test.op() == LirOp.TEST && test.operand(0) == test.operand(1) && throwsNullPointer(failing);
        if (check && leaveToAccess(test.operand(0), passing, failing)) {
            instrs.subList(last - 1, last + 1).clear();
            instrs.add(new Instr(LirOp.JMP).position(test.position()));
            block.succs().remove(0);
            failing.preds().remove(block);
        }
    }

    private boolean throwsNullPointer(LirBlock block) {
        Instr first = block.instrs().get(0);
        return first.isCall()
                && throwing.equals(first.aux(CallInfo.class).symbol())
                && block.preds().size() == 1;
    }

    /** Finds the access on the way from {@code start} and gives it the edge to {@code failing}; false if there is none. */
    private static boolean leaveToAccess(Operand reference, LirBlock start, LirBlock failing) {
        Set<Operand> names = new HashSet<>(Set.of(reference));
        for (LirBlock block = start; isOnlyWay(block); block = block.succs().get(0)) {
            for (Instr instr : block.instrs()) {
                if (isAccess(instr, names)) {
                    block.setFault(instr, failing);
                    return true;
                }
                if (!isUnnoticed(instr)) {
                    return false;
                }
                noteCopies(instr, names);
            }
            if (block.terminator().op() != LirOp.JMP) {
                return false;
            }
        }
        return false;
    }

    private static boolean isOnlyWay(LirBlock block) {
        return block.preds().size() == 1 && block.faultTarget() == null;
    }

    /** Whether the instruction accesses memory first of all through one of the names (I2). */
    private static boolean isAccess(Instr instr, Set<Operand> names) {
        switch (instr.op()) {
            case LOAD, STORE, CMP, TEST, ADD, SUB, AND, OR, XOR, IMUL -> {}
            case ADD_MEM, SUB_MEM, AND_MEM, OR_MEM, XOR_MEM -> {}
            case ADDF, SUBF, MULF, DIVF, UCOMIS -> {}
            default -> {
                return false;
            }
        }
        for (int i = 0; i < instr.operandCount(); i++) {
            if (instr.operand(i) instanceof Mem mem && mem.base() != null && names.contains(mem.base())) {
                return mem.index() == null && mem.symbol() == null && mem.disp() >= 0 && mem.disp() < UNMAPPED_BYTES;
            }
        }
        return false;
    }

    /** Whether it does not matter that the instruction is done before the check (I1). */
    private static boolean isUnnoticed(Instr instr) {
        switch (instr.op()) {
            case CALL, MAGIC, STORE, ADD_MEM, SUB_MEM, ADC_MEM, SBB_MEM, AND_MEM, OR_MEM, XOR_MEM, IDIV, IDIV_ANY -> {
                return false;
            }
            case JMP, LEA -> {
                return true;
            }
            default -> {}
        }
        for (int i = 0; i < instr.operandCount(); i++) {
            if (instr.operand(i) instanceof Mem mem && (mem.base() != null || mem.index() != null)) {
                return false;
            }
        }
        return !instr.op().isTerminator();
    }

    /** Copies of the reference are as good, in registers of arguments too. */
    private static void noteCopies(Instr instr, Set<Operand> names) {
        for (int i = 0; i < instr.operandCount(); i++) {
            if (!instr.role(i).isRead()) {
                names.remove(instr.operand(i));
            }
        }
        if (instr.op() == LirOp.PMOVE || instr.op() == LirOp.MOV) {
            Set<Operand> copies = new HashSet<>();
            for (int i = 0; i < instr.operandCount(); i += 2) {
                if (names.contains(instr.operand(i + 1))) {
                    copies.add(instr.operand(i));
                }
            }
            names.addAll(copies);
        }
    }
}

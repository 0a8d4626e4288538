package skink.compiler.target.i386.emit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import skink.compiler.frame.CallSite;
import skink.compiler.frame.CompiledMethod;
import skink.compiler.frame.FaultSite;
import skink.compiler.link.Fragment;
import skink.compiler.link.Symbol;
import skink.compiler.lir.CallInfo;
import skink.compiler.lir.Flags;
import skink.compiler.lir.Instr;
import skink.compiler.lir.LirBlock;
import skink.compiler.lir.LirMethod;
import skink.compiler.lir.LirOp;
import skink.compiler.ssa.Position;
import skink.compiler.target.i386.Assembler;
import skink.compiler.target.i386.Cond;
import skink.compiler.target.i386.Gpr;
import skink.compiler.target.i386.Imm;
import skink.compiler.target.i386.Label;
import skink.compiler.target.i386.Mem;
import skink.compiler.target.i386.Plain;
import skink.compiler.target.i386.Reference;
import skink.compiler.world.Method;

/**
 * Emits one allocated method.
 *
 * <p>Layout of the frame from ESP up: outgoing arguments, spill slots, scratch cell, return address. The code is prologue,
 * blocks in their final order, then what was put out of line, then jump tables.
 */
public final class MethodEmitter {
    /** How a method is aligned that runs often: a processor fetches code in blocks of this size. */
    public static final int FETCH_BYTES = 16;

    /** Leaf methods, and those that only call what throws, need no stack check with frames up to this size: the reserve below the limit covers them. */
    private static final int UNCHECKED_LEAF_BYTES = 256;
    /** What pushes of moves add below ESP. */
    private static final int PUSHED_BYTES = 4;

    private final Assembler asm = new Assembler();
    private final Method method;
    private final LirMethod lir;
    private final StackCheck stackCheck;
    private final int alignment;
    private final boolean alignsLoops;
    private final int frameSize;
    private final Places places;
    private final MoveEmitter moves;
    private final IntegerEmitter integers;
    private final FloatEmitter floats;
    private final MagicEmitter magic;
    private final Map<LirBlock, Label> labels = new HashMap<>();
    private final List<Runnable> outOfLine = new ArrayList<>();
    private final List<PendingSite> sites = new ArrayList<>();
    private final List<PendingFault> faults = new ArrayList<>();
    private final List<PendingRow> rows = new ArrayList<>();
    private final List<PendingLine> lines = new ArrayList<>();
    private boolean listed;
    private Position position;

    /**
     * How a program's prologue checks for stack overflow.
     *
     * @param limitSymbol the word that holds the lowest good ESP
     * @param overflowSymbol the routine that throws; never returns
     */
    public record StackCheck(String limitSymbol, String overflowSymbol) {}

    private record PendingSite(Label returned, Label landingPad, List<Integer> references) {}

    private record PendingFault(Label start, Label end, Label target) {}

    private record PendingRow(Label at, Position position) {}

    private record PendingLine(Label at, String text) {}

    /**
     * A line of the listing.
     *
     * @param offset of the first byte of the code that {@code text} became; it ends where the next line's begins
     * @param text an instruction of the low-level form, or the name of a block with a colon
     */
    public record ListingLine(int offset, String text) {}

    /** {@code stackCheck} may be null: no check. The method's first byte is aligned to {@code alignment}. */
    public MethodEmitter(Method method, LirMethod lir, StackCheck stackCheck, int alignment, boolean alignsLoops) {
        this.method = method;
        this.lir = lir;
        this.stackCheck = stackCheck;
        this.alignment = alignment;
        this.alignsLoops = alignsLoops;
        frameSize = lir.outgoingBytes() + lir.localBytes();
        places = new Places(lir.outgoingBytes(), frameSize);
        moves = new MoveEmitter(asm, places);
        integers = new IntegerEmitter(asm, places, moves, this::putOutOfLine);
        floats = new FloatEmitter(asm, places, moves, lir, this::putOutOfLine);
        magic = new MagicEmitter(asm, places);
        lir.blocks().forEach(b -> labels.put(b, new Label()));
    }

    /** Keeps track of what each byte is for. */
    public MethodEmitter withListing() {
        listed = true;
        return this;
    }

    /** What the emitted code is made of, by ascending offset; empty without {@link #withListing}. */
    public List<ListingLine> listing() {
        return lines.stream()
                .map(line -> new ListingLine(line.at.offset(), line.text))
                .toList();
    }

    private void list(String text) {
        lines.add(new PendingLine(asm.mark(), text));
    }

    private void putOutOfLine(Runnable code) {
        Position here = position;
        outOfLine.add(() -> {
            mark(here);
            if (listed) {
                list("out of line:");
            }
            code.run();
        });
    }

    /** The code under the symbol {@code name}. */
    public CompiledMethod emit(String name) {
        asm.align(alignment);
        if (listed) {
            list("prologue:");
        }
        Label prologueEnd = prologue();
        List<LirBlock> order = new EmissionOrder(lir).order();
        Set<LirBlock> aligned = alignsLoops ? LoopAlignment.starts(order) : Set.of();
        for (int i = 0; i < order.size(); i++) {
            LirBlock next = i + 1 < order.size() ? order.get(i + 1) : null;
            if (aligned.contains(order.get(i))) {
                asm.align(LoopAlignment.BYTES);
            }
            block(order.get(i), next);
        }
        for (int i = 0; i < outOfLine.size(); i++) {
            outOfLine.get(i).run();
        }
        Symbol symbol = Symbol.function(name);
        Fragment code = asm.finish(symbol);
        return new CompiledMethod(
                method,
                symbol,
                code,
                frameSize,
                prologueEnd.offset(),
                callSites(),
                faultSites(),
                finishedRows(),
                frameSize + Places.RETURN_ADDRESS + PUSHED_BYTES);
    }

    private Label prologue() {
        mark(firstPosition());
        if (frameSize > 0) {
            asm.op(skink.compiler.target.i386.Alu.SUB, Gpr.ESP, frameSize);
        }
        Label end = asm.mark();
        if (stackCheck != null && (callsAndReturns() || frameSize > UNCHECKED_LEAF_BYTES)) {
            Label overflow = new Label();
            asm.cmp(Gpr.ESP, Mem.at(Symbol.address(stackCheck.limitSymbol())));
            asm.jcc(Cond.B, overflow);
            putOutOfLine(() -> {
                asm.bind(overflow);
                asm.call(Symbol.function(stackCheck.overflowSymbol()));
                sites.add(new PendingSite(asm.mark(), null, List.of()));
            });
        }
        return end;
    }

    private Position firstPosition() {
        return lir.blocks().stream()
                .flatMap(b -> b.instrs().stream())
                .map(Instr::position)
                .filter(p -> p != null)
                .findFirst()
                .orElse(null);
    }

    /** Calls that never come back, to what throws, do not count: they check for themselves, and no recursion is made of them. */
    private boolean callsAndReturns() {
        return lir.blocks().stream()
                .anyMatch(b -> b.instrs().stream().anyMatch(Instr::isCall)
                        && b.terminator().op() != LirOp.UNREACHABLE);
    }

    private void mark(Position newPosition) {
        if (newPosition != null && !newPosition.equals(position)) {
            position = newPosition;
            rows.add(new PendingRow(asm.mark(), newPosition));
        }
    }

    private void block(LirBlock block, LirBlock next) {
        asm.bind(labels.get(block));
        if (listed) {
            list(block + ":");
        }
        for (int i = 0; i < block.instrs().size(); i++) {
            Instr instr = block.instrs().get(i);
            mark(instr.position());
            if (listed) {
                list(instr.toString());
            }
            switch (instr.op()) {
                case JMP -> jump(block.succs().get(0), next);
                case JCC ->
                    branch(instr.flags(), block.succs().get(0), block.succs().get(1), next);
                case JTABLE -> jumpTable(instr, block);
                case RET -> epilogue();
                // after a call that never returns, a trap keeps the return address inside the method
                case UNREACHABLE -> asm.op(Plain.INT3);
                case CALL -> call(instr, block);
                case MOV -> moves.mov(instr, flagsLiveAfter(block, i));
                default -> instruction(instr, block);
            }
        }
    }

    /** Whether an instruction behind number {@code index} reads flags that were set before it. */
    private static boolean flagsLiveAfter(LirBlock block, int index) {
        for (Instr instr : block.instrs().subList(index + 1, block.instrs().size())) {
            switch (instr.op()) {
                case JCC, SETCC, CMOV, ADC, SBB, ADC_MEM, SBB_MEM -> {
                    return true;
                }
                case CMP, TEST, UCOMIS, ADD_CARRY, SUB_BORROW, ADD_MEM, SUB_MEM, OR_FLAGS, SUB, AND, OR, XOR, CALL -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    private void instruction(Instr instr, LirBlock block) {
        if (instr == block.faultingAccess()) {
            Label start = asm.mark();
            instruction(instr);
            faults.add(new PendingFault(start, asm.mark(), labels.get(block.faultTarget())));
        } else {
            instruction(instr);
        }
    }

    private void instruction(Instr instr) {
        switch (instr.op()) {
            case XCHG -> asm.xchg(places.gpr(instr.operand(0)), places.gpr(instr.operand(1)));
            case LOAD -> moves.load(instr);
            case STORE -> moves.store(instr);
            case LEA -> asm.lea(places.gpr(instr.operand(0)), places.mem(instr.operand(1)));
            case ADD, SUB, AND, OR, XOR, IMUL, ADD_CARRY, ADC, SUB_BORROW, SBB, OR_FLAGS -> integers.alu(instr);
            case ADD_MEM, SUB_MEM, ADC_MEM, SBB_MEM, AND_MEM, OR_MEM, XOR_MEM -> integers.aluMem(instr);
            case NEG, NOT, BSWAP -> integers.unary(instr);
            case SHL, SHR, SAR, ROL -> integers.shift(instr);
            case SHLD, SHRD -> integers.doubleShift(instr);
            case MUL_WIDE, IMUL_WIDE -> integers.multiplyWide(instr);
            case IDIV, IDIV_ANY -> integers.divide(instr);
            case BSF, BSR -> integers.scan(instr);
            case MOVSX8, MOVZX8, MOVSX16, MOVZX16 -> integers.extend(instr);
            case CMP, TEST -> integers.compare(instr);
            case SETCC -> integers.setcc(instr);
            case CMOV -> integers.cmov(instr);
            case ADDF, SUBF, MULF, DIVF, ANDF, XORF, JOIN_WORDS -> floats.arithmetic(instr);
            case SQRTF -> floats.sqrt(instr);
            case ZEROF -> floats.zero(instr);
            case UCOMIS -> floats.compare(instr);
            case CVT_FROM_INT -> floats.fromInt(instr);
            case CVT_FLOAT -> floats.convertFloat(instr);
            case CVT_TO_INT -> floats.toInt(instr);
            case CVT_FROM_LONG -> floats.fromLong(instr);
            case MOVD -> floats.moveBits(instr);
            case HIGH_WORD -> floats.highWord(instr);
            case MAGIC -> magic.emit(instr);
            default -> throw new IllegalArgumentException("cannot emit " + instr);
        }
    }

    // ---- control

    private void jump(LirBlock target, LirBlock next) {
        LirBlock destination = EmissionOrder.destination(target);
        if (destination != next) {
            asm.jmp(labels.get(destination));
        }
    }

    private void branch(Flags flags, LirBlock ifTrue, LirBlock ifFalse, LirBlock next) {
        LirBlock yes = EmissionOrder.destination(ifTrue);
        LirBlock no = EmissionOrder.destination(ifFalse);
        if (flags == Flags.EQ_ORDERED || flags == Flags.NE_UNORDERED) {
            LirBlock equal = flags == Flags.EQ_ORDERED ? yes : no;
            LirBlock differs = flags == Flags.EQ_ORDERED ? no : yes;
            asm.jcc(Cond.P, labels.get(differs));
            branchOn(Cond.E, equal, differs, next);
        } else {
            branchOn(IntegerEmitter.condition(flags), yes, no, next);
        }
    }

    private void branchOn(Cond condition, LirBlock yes, LirBlock no, LirBlock next) {
        if (yes == next) {
            asm.jcc(condition.negate(), labels.get(no));
        } else {
            asm.jcc(condition, labels.get(yes));
            if (no != next) {
                asm.jmp(labels.get(no));
            }
        }
    }

    private void jumpTable(Instr instr, LirBlock block) {
        Label table = new Label();
        asm.jmp(Mem.table(Reference.to(table), places.gpr(instr.operand(0)), 4));
        outOfLine.add(() -> {
            asm.align(4, 0xCC);
            if (listed) {
                list("jump table:");
            }
            asm.bind(table);
            block.succs()
                    .subList(0, block.targetCount())
                    .forEach(succ -> asm.dd(Imm.of(Reference.to(labels.get(EmissionOrder.destination(succ))))));
        });
    }

    private void epilogue() {
        if (frameSize > 0) {
            asm.add(Gpr.ESP, frameSize);
        }
        asm.ret();
    }

    private void call(Instr instr, LirBlock block) {
        CallInfo info = instr.aux(CallInfo.class);
        if (info.symbol() != null) {
            asm.call(Symbol.function(info.symbol()));
        } else {
            asm.call(places.mem(instr.operand(0)));
        }
        if (info.recorded()) {
            Label pad = block.landingPad() == null ? null : labels.get(block.landingPad());
            List<Integer> references =
                    instr.references().stream().map(places::offset).sorted().toList();
            sites.add(new PendingSite(asm.mark(), pad, references));
        }
    }

    // ---- results

    private List<CallSite> callSites() {
        return sites.stream()
                .map(s -> new CallSite(
                        s.returned.offset(), s.landingPad == null ? -1 : s.landingPad.offset(), s.references))
                .sorted(Comparator.comparingInt(CallSite::returnOffset))
                .toList();
    }

    private List<FaultSite> faultSites() {
        return faults.stream()
                .map(f -> new FaultSite(f.start.offset(), f.end.offset(), f.target.offset()))
                .sorted(Comparator.comparingInt(FaultSite::startOffset))
                .toList();
    }

    /** Of several rows at one offset the last counts. */
    private List<CompiledMethod.Row> finishedRows() {
        List<CompiledMethod.Row> result = new ArrayList<>();
        for (PendingRow row : rows) {
            int offset = row.at.offset();
            if (!result.isEmpty() && result.get(result.size() - 1).offset() == offset) {
                result.remove(result.size() - 1);
            }
            result.add(new CompiledMethod.Row(offset, row.position));
        }
        return result;
    }
}

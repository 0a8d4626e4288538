package skink.compiler.target.i386.emit;

import java.util.function.Consumer;
import skink.compiler.link.Symbol;
import skink.compiler.lir.Access;
import skink.compiler.lir.FloatConstants;
import skink.compiler.lir.Imm;
import skink.compiler.lir.Instr;
import skink.compiler.lir.LirMethod;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.Operand;
import skink.compiler.target.i386.Assembler;
import skink.compiler.target.i386.Cond;
import skink.compiler.target.i386.Gpr;
import skink.compiler.target.i386.Label;
import skink.compiler.target.i386.Mem;
import skink.compiler.target.i386.MemoryOp;
import skink.compiler.target.i386.Sse;
import skink.compiler.target.i386.SseFromInt;
import skink.compiler.target.i386.SseToInt;
import skink.compiler.target.i386.Xmm;

/** Emits floating-point instructions: SSE2, and the x87 where SSE2 has no 64-bit integers. */
final class FloatEmitter {
    private static final int MIN_INT = 0x8000_0000;

    private final Assembler asm;
    private final Places places;
    private final MoveEmitter moves;
    private final LirMethod method;
    private final Consumer<Runnable> outOfLine;

    FloatEmitter(Assembler asm, Places places, MoveEmitter moves, LirMethod method, Consumer<Runnable> outOfLine) {
        this.asm = asm;
        this.places = places;
        this.moves = moves;
        this.method = method;
        this.outOfLine = outOfLine;
    }

    void arithmetic(Instr instr) {
        Operand d = instr.operand(0);
        Operand a = instr.operand(1);
        Operand b = instr.operand(2);
        if (instr.op().isCommutative() && b.equals(d)) {
            b = a;
            a = d;
        }
        moves.move(d, a, instr.access());
        asm.op(operation(instr.op(), instr.access() == Access.F32), places.xmm(d), places.xmmRm(b));
    }

    private static Sse operation(LirOp op, boolean single) {
        return switch (op) {
            case ADDF -> single ? Sse.ADDSS : Sse.ADDSD;
            case SUBF -> single ? Sse.SUBSS : Sse.SUBSD;
            case MULF -> single ? Sse.MULSS : Sse.MULSD;
            case DIVF -> single ? Sse.DIVSS : Sse.DIVSD;
            case ANDF -> Sse.ANDPS;
            case XORF -> Sse.XORPS;
            case JOIN_WORDS -> Sse.PUNPCKLDQ;
            default -> throw new IllegalArgumentException("no SSE operation: " + op);
        };
    }

    void sqrt(Instr instr) {
        boolean single = instr.access() == Access.F32;
        asm.op(single ? Sse.SQRTSS : Sse.SQRTSD, places.xmm(instr.operand(0)), places.xmmRm(instr.operand(1)));
    }

    void zero(Instr instr) {
        Xmm d = places.xmm(instr.operand(0));
        asm.op(Sse.XORPS, d, d);
    }

    void compare(Instr instr) {
        boolean single = instr.access() == Access.F32;
        asm.op(single ? Sse.UCOMISS : Sse.UCOMISD, places.xmm(instr.operand(0)), places.xmmRm(instr.operand(1)));
    }

    /** The target is cleared first: the conversion leaves its upper part, and so would wait for it. */
    void fromInt(Instr instr) {
        boolean single = instr.access() == Access.F32;
        Xmm d = places.xmm(instr.operand(0));
        asm.op(Sse.XORPS, d, d);
        asm.op(single ? SseFromInt.CVTSI2SS : SseFromInt.CVTSI2SD, d, places.rm(instr.operand(1)));
    }

    void convertFloat(Instr instr) {
        boolean toDouble = instr.access() == Access.F32;
        asm.op(toDouble ? Sse.CVTSS2SD : Sse.CVTSD2SS, places.xmm(instr.operand(0)), places.xmmRm(instr.operand(1)));
    }

    /** The hardware answers MIN_VALUE for all that does not fit; only then is the operand looked at again. */
    void toInt(Instr instr) {
        boolean single = instr.access() == Access.F32;
        Gpr d = places.gpr(instr.operand(0));
        Xmm x = places.xmm(instr.operand(1));
        Label odd = new Label();
        Label done = new Label();
        asm.op(single ? SseToInt.CVTTSS2SI : SseToInt.CVTTSD2SI, d, x);
        asm.cmp(d, MIN_INT);
        asm.jcc(Cond.E, odd);
        asm.bind(done);
        outOfLine.accept(() -> {
            Label notNumber = new Label();
            asm.bind(odd);
            asm.op(single ? Sse.UCOMISS : Sse.UCOMISD, x, Mem.at(Symbol.address(FloatConstants.ofDouble(0))));
            asm.jcc(Cond.P, notNumber);
            asm.jcc(Cond.BE, done);
            asm.mov(d, Integer.MAX_VALUE);
            asm.jmp(done);
            asm.bind(notNumber);
            asm.xor(d, d);
            asm.jmp(done);
        });
    }

    void fromLong(Instr instr) {
        boolean single = instr.access() == Access.F32;
        Mem scratch = places.mem(method.scratch());
        storeWord(scratch, instr.operand(1));
        storeWord(scratch.plus(4), instr.operand(2));
        asm.op(MemoryOp.FILD64, scratch);
        asm.op(single ? MemoryOp.FSTP32 : MemoryOp.FSTP64, scratch);
        asm.op(single ? Sse.MOVSS : Sse.MOVSD, places.xmm(instr.operand(0)), scratch);
    }

    private void storeWord(Mem target, Operand source) {
        if (source instanceof Imm imm) {
            asm.mov(target, Places.imm(imm));
        } else if (Places.isMemory(source)) {
            asm.push(places.mem(source));
            asm.pop(target);
        } else {
            asm.mov(target, places.gpr(source));
        }
    }

    void moveBits(Instr instr) {
        if (Places.isXmm(instr.operand(0))) {
            asm.movd(places.xmm(instr.operand(0)), places.gpr(instr.operand(1)));
        } else {
            asm.movd(places.gpr(instr.operand(0)), places.xmm(instr.operand(1)));
        }
    }

    void highWord(Instr instr) {
        moves.move(instr.operand(0), instr.operand(1), Access.F64);
        asm.psrlq(places.xmm(instr.operand(0)), 32);
    }
}

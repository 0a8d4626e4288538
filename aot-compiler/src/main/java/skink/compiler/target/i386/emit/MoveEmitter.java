package skink.compiler.target.i386.emit;

import skink.compiler.lir.Access;
import skink.compiler.lir.Imm;
import skink.compiler.lir.Instr;
import skink.compiler.lir.Operand;
import skink.compiler.target.i386.Assembler;
import skink.compiler.target.i386.Gpr;
import skink.compiler.target.i386.Mem;
import skink.compiler.target.i386.Sse;

/** Emits copies, loads and stores. None of them changes flags that are still needed. */
final class MoveEmitter {
    private final Assembler asm;
    private final Places places;

    MoveEmitter(Assembler asm, Places places) {
        this.asm = asm;
        this.places = places;
    }

    /** A zero is made by xor, which is shorter, unless the flags are still needed. */
    void mov(Instr instr, boolean flagsLive) {
        Operand target = instr.operand(0);
        if (!flagsLive && Places.isGpr(target) && instr.operand(1) instanceof Imm imm && imm.is(0)) {
            asm.xor(places.gpr(target), places.gpr(target));
        } else {
            move(target, instr.operand(1), instr.access());
        }
    }

    void move(Operand target, Operand source, Access access) {
        if (target.equals(source)) {
            return;
        }
        if (Places.isXmm(target) || Places.isXmm(source)) {
            moveFloating(target, source, access);
        } else if (source instanceof Imm imm) {
            asm.mov(places.rm(target), Places.imm(imm));
        } else if (Places.isMemory(target) && Places.isMemory(source)) {
            copyMemory(places.mem(target), places.mem(source), sizeOf(target, source));
        } else if (Places.isMemory(source)) {
            asm.mov(places.gpr(target), places.mem(source));
        } else {
            asm.mov(places.rm(target), places.gpr(source));
        }
    }

    private static int sizeOf(Operand target, Operand source) {
        Operand slot = target instanceof skink.compiler.lir.Slot ? target : source;
        return ((skink.compiler.lir.Slot) slot).sizeBytes();
    }

    /** No register is known to be free here, so the stack carries the words. */
    private void copyMemory(Mem target, Mem source, int bytes) {
        for (int at = 0; at < bytes; at += 4) {
            asm.push(source.plus(at));
            asm.pop(target.plus(at));
        }
    }

    private void moveFloating(Operand target, Operand source, Access access) {
        boolean single = access == Access.F32;
        if (Places.isXmm(target) && Places.isXmm(source)) {
            asm.op(Sse.MOVAPS, places.xmm(target), places.xmm(source));
        } else if (Places.isXmm(target)) {
            asm.op(single ? Sse.MOVSS : Sse.MOVSD, places.xmm(target), places.mem(source));
        } else {
            asm.op(single ? Sse.MOVSS : Sse.MOVSD, places.mem(target), places.xmm(source));
        }
    }

    void load(Instr instr) {
        Operand target = instr.operand(0);
        Mem mem = places.mem(instr.operand(1), instr.access());
        switch (instr.access()) {
            case I8, I16 -> asm.movsx(places.gpr(target), mem);
            case U8, U16 -> asm.movzx(places.gpr(target), mem);
            case I32 -> asm.mov(places.gpr(target), mem);
            case F32 -> asm.op(Sse.MOVSS, places.xmm(target), mem);
            case F64 -> asm.op(Sse.MOVSD, places.xmm(target), mem);
        }
    }

    void store(Instr instr) {
        Mem mem = places.mem(instr.operand(0), instr.access());
        Operand source = instr.operand(1);
        if (source instanceof Imm imm) {
            asm.mov(mem, Places.imm(imm));
        } else if (instr.access().isFloating()) {
            asm.op(instr.access() == Access.F32 ? Sse.MOVSS : Sse.MOVSD, mem, places.xmm(source));
        } else {
            asm.mov(mem, part(places.gpr(source), instr.access()));
        }
    }

    static Gpr part(Gpr register, Access access) {
        return switch (access.sizeBytes()) {
            case 1 -> register.as8();
            case 2 -> register.as16();
            default -> register;
        };
    }
}

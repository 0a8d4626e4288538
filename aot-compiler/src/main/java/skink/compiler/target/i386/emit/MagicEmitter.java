package skink.compiler.target.i386.emit;

import skink.compiler.lir.Imm;
import skink.compiler.lir.Instr;
import skink.compiler.lir.Operand;
import skink.compiler.ssa.MagicOp;
import skink.compiler.target.i386.Assembler;
import skink.compiler.target.i386.Gpr;
import skink.compiler.target.i386.Mem;
import skink.compiler.target.i386.MemoryOp;
import skink.compiler.target.i386.Plain;
import skink.compiler.target.i386.Sreg;
import skink.compiler.target.i386.StringOp;

/** Emits processor operations; operands are as the selector orders them: results first. */
final class MagicEmitter {
    /** As in {@code skink.abi.kcall.KernelCall} and {@code skink.abi.ipc.Primitive}. */
    private static final int KERNEL_CALL_VECTOR = 0x90;

    private static final int MESSAGE_VECTOR = 0x91;
    private static final int EVERY_BYTE = 0x0101_0101;

    private final Assembler asm;
    private final Places places;

    MagicEmitter(Assembler asm, Places places) {
        this.asm = asm;
        this.places = places;
    }

    void emit(Instr instr) {
        MagicOp op = instr.aux(MagicOp.class);
        switch (op) {
            case CLI -> asm.op(Plain.CLI);
            case STI -> asm.op(Plain.STI);
            case HLT -> asm.op(Plain.HLT);
            case STI_HLT -> {
                asm.op(Plain.STI);
                asm.op(Plain.HLT);
            }
            case PAUSE -> asm.op(Plain.PAUSE);
            case BREAKPOINT -> asm.op(Plain.INT3);
            case UNDEFINED -> asm.op(Plain.UD2);
            case READ_TSC -> asm.op(Plain.RDTSC);
            case READ_MSR -> asm.op(Plain.RDMSR);
            case WRITE_MSR -> asm.op(Plain.WRMSR);
            case CPUID_EAX, CPUID_EBX, CPUID_ECX, CPUID_EDX -> asm.op(Plain.CPUID);
            case KERNEL_CALL -> asm.interrupt(KERNEL_CALL_VECTOR);
            case MESSAGE -> asm.interrupt(MESSAGE_VECTOR);
            case CLEAR_TASK_SWITCHED -> asm.op(Plain.CLTS);
            case IN8, IN16, IN32, OUT8, OUT16, OUT32 -> port(op);
            case COPY -> copy();
            case FILL -> fill();
            case FENCE_FULL -> {
                asm.lock();
                asm.or(Mem.at(Gpr.ESP), 0);
            }
            case COMPARE_AND_EXCHANGE, COMPARE_AND_EXCHANGE8, EXCHANGE, FETCH_AND_ADD -> atomic(op, instr);
            default -> registers(op, instr);
        }
    }

    private void registers(MagicOp op, Instr instr) {
        Operand first = instr.operand(0);
        switch (op) {
            case FLAGS -> {
                asm.op(Plain.PUSHFD);
                asm.pop(places.gpr(first));
            }
            case STACK_POINTER -> asm.mov(places.gpr(first), Gpr.ESP);
            case READ_CR0 -> asm.movFromControl(places.gpr(first), 0);
            case READ_CR2 -> asm.movFromControl(places.gpr(first), 2);
            case READ_CR3 -> asm.movFromControl(places.gpr(first), 3);
            case READ_CR4 -> asm.movFromControl(places.gpr(first), 4);
            case WRITE_CR0 -> asm.movToControl(0, places.gpr(first));
            case WRITE_CR3 -> asm.movToControl(3, places.gpr(first));
            case WRITE_CR4 -> asm.movToControl(4, places.gpr(first));
            case FS_WORD -> asm.mov(places.gpr(first), fsWord(instr.operand(1)));
            case INVALIDATE_PAGE -> asm.op(MemoryOp.INVLPG, Mem.at(places.gpr(first)));
            case LOAD_GDT -> asm.op(MemoryOp.LGDT, Mem.at(places.gpr(first)));
            case LOAD_IDT -> asm.op(MemoryOp.LIDT, Mem.at(places.gpr(first)));
            case LOAD_TASK_REGISTER -> asm.ltr(places.gpr(first).as16());
            case LOAD_FS -> asm.mov(Sreg.FS, places.gpr(first));
            case FXSAVE -> asm.op(MemoryOp.FXSAVE, Mem.at(places.gpr(first)));
            case FXRSTOR -> asm.op(MemoryOp.FXRSTOR, Mem.at(places.gpr(first)));
            default -> throw new IllegalArgumentException("cannot emit " + instr);
        }
    }

    private Mem fsWord(Operand offset) {
        Mem cell = offset instanceof Imm imm ? Mem.absolute(imm.value()) : Mem.at(places.gpr(offset));
        return cell.with(Sreg.FS);
    }

    private void port(MagicOp op) {
        switch (op) {
            case IN8 -> {
                asm.inDx(Gpr.AL);
                asm.movzx(Gpr.EAX, Gpr.AL);
            }
            case IN16 -> {
                asm.inDx(Gpr.AX);
                asm.movzx(Gpr.EAX, Gpr.AX);
            }
            case IN32 -> asm.inDx(Gpr.EAX);
            case OUT8 -> asm.outDx(Gpr.AL);
            case OUT16 -> asm.outDx(Gpr.AX);
            default -> asm.outDx(Gpr.EAX);
        }
    }

    private void copy() {
        asm.mov(Gpr.EDX, Gpr.ECX);
        asm.shr(Gpr.ECX, 2);
        asm.rep(StringOp.MOVSD);
        asm.mov(Gpr.ECX, Gpr.EDX);
        asm.and(Gpr.ECX, 3);
        asm.rep(StringOp.MOVSB);
    }

    private void fill() {
        asm.movzx(Gpr.EAX, Gpr.AL);
        asm.imul(Gpr.EAX, Gpr.EAX, EVERY_BYTE);
        asm.mov(Gpr.EDX, Gpr.ECX);
        asm.shr(Gpr.ECX, 2);
        asm.rep(StringOp.STOSD);
        asm.mov(Gpr.ECX, Gpr.EDX);
        asm.and(Gpr.ECX, 3);
        asm.rep(StringOp.STOSB);
    }

    /** Operand 1 is the address; a replacement comes last. */
    private void atomic(MagicOp op, Instr instr) {
        boolean wide = op == MagicOp.COMPARE_AND_EXCHANGE8;
        Mem cell = Mem.at(places.gpr(instr.operand(wide ? 2 : 1)));
        if (op == MagicOp.EXCHANGE) {
            asm.xchg(cell, Gpr.EAX);
            return;
        }
        asm.lock();
        switch (op) {
            case FETCH_AND_ADD -> asm.xadd(cell, Gpr.EAX);
            case COMPARE_AND_EXCHANGE -> asm.cmpxchg(cell, places.gpr(instr.operand(3)));
            default -> asm.cmpxchg8b(cell);
        }
    }
}

package skink.compiler.target.i386.emit;

import skink.compiler.link.Symbol;
import skink.compiler.lir.Access;
import skink.compiler.lir.Imm;
import skink.compiler.lir.Operand;
import skink.compiler.lir.Reg;
import skink.compiler.lir.RegClass;
import skink.compiler.lir.Slot;
import skink.compiler.target.i386.Gpr;
import skink.compiler.target.i386.Mem;
import skink.compiler.target.i386.Reference;
import skink.compiler.target.i386.Rm;
import skink.compiler.target.i386.Width;
import skink.compiler.target.i386.Xmm;
import skink.compiler.target.i386.XmmRm;

/** Translates operands of allocated LIR to those of the encoder, for one frame. */
final class Places {
    /** Bytes of a return address. */
    static final int RETURN_ADDRESS = 4;

    private final int outgoingBytes;
    private final int frameSize;

    Places(int outgoingBytes, int frameSize) {
        this.outgoingBytes = outgoingBytes;
        this.frameSize = frameSize;
    }

    static boolean isGpr(Operand operand) {
        return operand instanceof Reg reg && reg.regClass() == RegClass.GPR;
    }

    static boolean isXmm(Operand operand) {
        return operand instanceof Reg reg && reg.regClass() == RegClass.XMM;
    }

    static boolean isMemory(Operand operand) {
        return operand instanceof Slot || operand instanceof skink.compiler.lir.Mem;
    }

    Gpr gpr(Operand operand) {
        Reg reg = (Reg) operand;
        if (reg.regClass() != RegClass.GPR) {
            throw new IllegalArgumentException(reg + " is no general register");
        }
        return Gpr.of(reg.number());
    }

    Xmm xmm(Operand operand) {
        Reg reg = (Reg) operand;
        if (reg.regClass() != RegClass.XMM) {
            throw new IllegalArgumentException(reg + " is no SSE register");
        }
        return Xmm.of(reg.number());
    }

    /** Byte offset of the slot from ESP. */
    int offset(Slot slot) {
        return switch (slot.area()) {
            case OUTGOING -> slot.offset();
            case SPILL -> outgoingBytes + slot.offset();
            case INCOMING -> frameSize + RETURN_ADDRESS + slot.offset();
        };
    }

    Mem mem(Operand operand) {
        if (operand instanceof Slot slot) {
            return Mem.at(Gpr.ESP, offset(slot));
        }
        skink.compiler.lir.Mem mem = (skink.compiler.lir.Mem) operand;
        Gpr base = mem.base() == null ? null : gpr(mem.base());
        Gpr index = mem.index() == null ? null : gpr(mem.index());
        Mem result;
        if (base == null && index != null && mem.scale() == 1) {
            result = Mem.at(index, mem.disp());
        } else if (base == null && index != null && mem.scale() == 2) {
            result = Mem.at(index, index, 1, mem.disp());
        } else {
            result = Mem.at(base, index, mem.scale(), mem.disp());
        }
        return mem.symbol() == null ? result : result.with(Reference.to(Symbol.address(mem.symbol())));
    }

    Mem mem(Operand operand, Access access) {
        return mem(operand)
                .with(
                        switch (access.sizeBytes()) {
                            case 1 -> Width.BYTE;
                            case 2 -> Width.WORD;
                            default -> Width.DWORD;
                        });
    }

    /** A general register or 32 bits of memory. */
    Rm rm(Operand operand) {
        return operand instanceof Reg ? gpr(operand) : mem(operand);
    }

    /** An SSE register or memory. */
    XmmRm xmmRm(Operand operand) {
        return operand instanceof Reg ? xmm(operand) : mem(operand);
    }

    static skink.compiler.target.i386.Imm imm(Imm imm) {
        return imm.symbol() == null
                ? skink.compiler.target.i386.Imm.of(imm.value())
                : skink.compiler.target.i386.Imm.of(Symbol.address(imm.symbol()))
                        .plus(imm.value());
    }
}

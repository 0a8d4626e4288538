package skink.compiler.target.i386.emit;

import java.util.function.Consumer;
import skink.compiler.lir.Access;
import skink.compiler.lir.Flags;
import skink.compiler.lir.Imm;
import skink.compiler.lir.Instr;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.Operand;
import skink.compiler.lir.Reg;
import skink.compiler.target.i386.Alu;
import skink.compiler.target.i386.Assembler;
import skink.compiler.target.i386.Cond;
import skink.compiler.target.i386.Gpr;
import skink.compiler.target.i386.Label;
import skink.compiler.target.i386.Mem;
import skink.compiler.target.i386.Plain;
import skink.compiler.target.i386.Rm;
import skink.compiler.target.i386.Shift;
import skink.compiler.target.i386.Unary;

/** Emits integer arithmetic and comparisons: makes two-operand instructions of three operands. */
final class IntegerEmitter {
    private final Assembler asm;
    private final Places places;
    private final MoveEmitter moves;
    private final Consumer<Runnable> outOfLine;

    /** {@code outOfLine} takes what is to be emitted behind the method's code. */
    IntegerEmitter(Assembler asm, Places places, MoveEmitter moves, Consumer<Runnable> outOfLine) {
        this.asm = asm;
        this.places = places;
        this.moves = moves;
        this.outOfLine = outOfLine;
    }

    /** Emits one of {@code d = a op b}. */
    void alu(Instr instr) {
        Operand d = instr.operand(0);
        Operand a = instr.operand(1);
        Operand b = instr.operand(2);
        if (instr.op().isCommutative() && b.equals(d)) {
            b = a;
            a = d;
        }
        if (instr.op() == LirOp.ADD && !a.equals(d) && Places.isGpr(a) && !Places.isMemory(b)) {
            asm.lea(places.gpr(d), places.mem(sum(a, b)));
            return;
        }
        if (instr.op() == LirOp.IMUL && b instanceof Imm imm) {
            asm.imul(places.gpr(d), places.rm(a), imm.value());
            return;
        }
        moves.move(d, a, Access.I32);
        if (instr.op() == LirOp.IMUL) {
            asm.imul(places.gpr(d), places.rm(b));
        } else {
            twoOperand(operation(instr.op()), places.gpr(d), b);
        }
    }

    private static skink.compiler.lir.Mem sum(Operand a, Operand b) {
        return b instanceof Imm imm
                ? new skink.compiler.lir.Mem(a, null, 1, imm.value(), imm.symbol())
                : new skink.compiler.lir.Mem(a, b, 1, 0, null);
    }

    private static Alu operation(LirOp op) {
        return switch (op) {
            case ADD, ADD_CARRY, ADD_MEM -> Alu.ADD;
            case SUB, SUB_BORROW, SUB_MEM -> Alu.SUB;
            case AND, AND_MEM -> Alu.AND;
            case OR, OR_FLAGS, OR_MEM -> Alu.OR;
            case XOR, XOR_MEM -> Alu.XOR;
            case ADC, ADC_MEM -> Alu.ADC;
            case SBB, SBB_MEM -> Alu.SBB;
            default -> throw new IllegalArgumentException("no two-operand operation: " + op);
        };
    }

    private void twoOperand(Alu alu, Gpr target, Operand source) {
        if (source instanceof Imm imm) {
            asm.op(alu, target, Places.imm(imm));
        } else if (source instanceof Reg) {
            asm.op(alu, target, places.gpr(source));
        } else {
            asm.op(alu, target, places.mem(source));
        }
    }

    /** Emits read-modify-write of memory. */
    void aluMem(Instr instr) {
        Mem mem = places.mem(instr.operand(0), instr.access());
        Operand source = instr.operand(1);
        if (source instanceof Imm imm) {
            asm.op(operation(instr.op()), mem, Places.imm(imm));
        } else {
            asm.op(operation(instr.op()), mem, MoveEmitter.part(places.gpr(source), instr.access()));
        }
    }

    /** Emits one of {@code d = op a}. */
    void unary(Instr instr) {
        Gpr d = places.gpr(instr.operand(0));
        moves.move(instr.operand(0), instr.operand(1), Access.I32);
        switch (instr.op()) {
            case NEG -> asm.neg(d);
            case NOT -> asm.not(d);
            case BSWAP -> asm.bswap(d);
            default -> throw new IllegalArgumentException(instr.toString());
        }
    }

    void shift(Instr instr) {
        Gpr d = places.gpr(instr.operand(0));
        moves.move(instr.operand(0), instr.operand(1), Access.I32);
        Shift shift =
                switch (instr.op()) {
                    case SHL -> Shift.SHL;
                    case SHR -> Shift.SHR;
                    case SAR -> Shift.SAR;
                    default -> Shift.ROL;
                };
        if (!(instr.operand(2) instanceof Imm count)) {
            asm.opCl(shift, d);
        } else if (shift == Shift.SHL && count.value() == 1) {
            asm.add(d, d);
        } else {
            asm.op(shift, d, count.value());
        }
    }

    void doubleShift(Instr instr) {
        Gpr d = places.gpr(instr.operand(0));
        moves.move(instr.operand(0), instr.operand(1), Access.I32);
        Gpr incoming = places.gpr(instr.operand(2));
        boolean left = instr.op() == LirOp.SHLD;
        if (instr.operand(3) instanceof Imm imm) {
            if (left) {
                asm.shld(d, incoming, imm.value());
            } else {
                asm.shrd(d, incoming, imm.value());
            }
        } else if (left) {
            asm.shldCl(d, incoming);
        } else {
            asm.shrdCl(d, incoming);
        }
    }

    void multiplyWide(Instr instr) {
        asm.op(instr.op() == LirOp.MUL_WIDE ? Unary.MUL : Unary.IMUL, places.rm(instr.operand(3)));
    }

    void divide(Instr instr) {
        Rm divisor = places.rm(instr.operand(3));
        Label done = new Label();
        if (instr.op() == LirOp.IDIV_ANY) {
            Label minusOne = new Label();
            asm.cmp(divisor, -1);
            asm.jcc(Cond.E, minusOne);
            outOfLine.accept(() -> {
                asm.bind(minusOne);
                asm.neg(Gpr.EAX);
                asm.xor(Gpr.EDX, Gpr.EDX);
                asm.jmp(done);
            });
        }
        asm.op(Plain.CDQ);
        asm.op(Unary.IDIV, divisor);
        asm.bind(done);
    }

    void scan(Instr instr) {
        if (instr.op() == LirOp.BSF) {
            asm.bsf(places.gpr(instr.operand(0)), places.rm(instr.operand(1)));
        } else {
            asm.bsr(places.gpr(instr.operand(0)), places.rm(instr.operand(1)));
        }
    }

    void extend(Instr instr) {
        Gpr d = places.gpr(instr.operand(0));
        Operand source = instr.operand(1);
        Access access = instr.op() == LirOp.MOVSX8 || instr.op() == LirOp.MOVZX8 ? Access.I8 : Access.I16;
        Rm part = source instanceof Reg ? MoveEmitter.part(places.gpr(source), access) : places.mem(source, access);
        if (instr.op() == LirOp.MOVSX8 || instr.op() == LirOp.MOVSX16) {
            asm.movsx(d, part);
        } else {
            asm.movzx(d, part);
        }
    }

    void compare(Instr instr) {
        Operand a = instr.operand(0);
        Operand b = instr.operand(1);
        boolean zero = b instanceof Imm imm && imm.is(0);
        if (instr.op() == LirOp.CMP && zero && a instanceof Reg) {
            asm.test(places.gpr(a), places.gpr(a));
        } else if (b instanceof Imm imm) {
            Rm left = a instanceof Reg ? places.gpr(a) : places.mem(a, instr.access());
            compareWithNumber(instr.op(), left, imm);
        } else if (b instanceof Reg) {
            Gpr right = MoveEmitter.part(places.gpr(b), instr.access());
            Rm left = a instanceof Reg ? places.gpr(a) : places.mem(a, instr.access());
            if (instr.op() == LirOp.CMP) {
                asm.cmp(left, right);
            } else {
                asm.test(left, right);
            }
        } else if (instr.op() == LirOp.CMP) {
            asm.cmp(MoveEmitter.part(places.gpr(a), instr.access()), places.mem(b, instr.access()));
        } else {
            asm.test(places.mem(b, instr.access()), MoveEmitter.part(places.gpr(a), instr.access()));
        }
    }

    private void compareWithNumber(LirOp op, Rm left, Imm imm) {
        if (op == LirOp.CMP) {
            asm.cmp(left, Places.imm(imm));
        } else if (left instanceof Gpr gpr && gpr.hasByte() && imm.value() >= 0 && imm.value() < 0x80) {
            asm.test(gpr.as8(), imm.value());
        } else {
            asm.test(left, imm.value());
        }
    }

    void setcc(Instr instr) {
        Gpr d = places.gpr(instr.operand(0));
        Flags flags = instr.flags();
        if (flags == Flags.EQ_ORDERED || flags == Flags.NE_UNORDERED) {
            int equal = flags == Flags.EQ_ORDERED ? 1 : 0;
            Label end = new Label();
            asm.mov(d, 1 - equal);
            asm.jcc(Cond.P, end);
            asm.jcc(Cond.NE, end);
            asm.mov(d, equal);
            asm.bind(end);
        } else {
            asm.set(condition(flags), d.as8());
            asm.movzx(d, d.as8());
        }
    }

    void cmov(Instr instr) {
        Operand d = instr.operand(0);
        moves.move(d, instr.operand(1), Access.I32);
        asm.cmov(condition(instr.flags()), places.gpr(d), places.rm(instr.operand(2)));
    }

    /** The processor's condition; not for the two that need two of them. */
    static Cond condition(Flags flags) {
        return switch (flags) {
            case EQ -> Cond.E;
            case NE -> Cond.NE;
            case LT -> Cond.L;
            case GE -> Cond.GE;
            case GT -> Cond.G;
            case LE -> Cond.LE;
            case BELOW -> Cond.B;
            case ABOVE_EQ -> Cond.AE;
            case ABOVE -> Cond.A;
            case BELOW_EQ -> Cond.BE;
            case SIGN -> Cond.S;
            case NOT_SIGN -> Cond.NS;
            case OVERFLOW -> Cond.O;
            case NO_OVERFLOW -> Cond.NO;
            case EQ_ORDERED, NE_UNORDERED -> throw new IllegalArgumentException("two conditions: " + flags);
        };
    }
}

package skink.compiler.lir;

import static skink.compiler.lir.Role.ALIVE;
import static skink.compiler.lir.Role.ALIVE_ANY;
import static skink.compiler.lir.Role.DEF;
import static skink.compiler.lir.Role.SAME;
import static skink.compiler.lir.Role.USE;
import static skink.compiler.lir.Role.USE_ANY;

import java.util.List;

/**
 * Every instruction of the low-level form, with the roles of its operands.
 *
 * <p>"Sets flags" means that a following JCC, SETCC or CMOV may rely on them; every instruction may destroy flags except
 * those marked "keeps flags". Register allocation inserts only PMOVE, which keeps them.
 */
public enum LirOp {
    /** Copies a register, slot or immediate. Keeps flags. Access tells the width of floating moves. */
    MOV(DEF, USE_ANY),
    /** Copies several at once: (target, source) pairs; a target is a register or slot. Keeps flags. */
    PMOVE(Shape.PAIRS),
    /** Swaps two registers; made from a PMOVE after register allocation. Keeps flags. */
    XCHG(DEF, DEF),
    /** (target, memory), by Access. Keeps flags. */
    LOAD(DEF, USE),
    /** (memory, register or immediate), by Access. Keeps flags. */
    STORE(USE, USE),
    /** Address arithmetic; keeps flags. */
    LEA(DEF, USE),

    // Integer arithmetic. ADD may be done by lea, so it sets no flags.
    ADD(Shape.COMMUTATIVE, DEF, SAME, ALIVE_ANY),
    SUB(DEF, SAME, ALIVE_ANY),
    AND(Shape.COMMUTATIVE, DEF, SAME, ALIVE_ANY),
    OR(Shape.COMMUTATIVE, DEF, SAME, ALIVE_ANY),
    XOR(Shape.COMMUTATIVE, DEF, SAME, ALIVE_ANY),
    IMUL(Shape.COMMUTATIVE, DEF, SAME, ALIVE_ANY),
    /** Addition that sets the carry. */
    ADD_CARRY(Shape.COMMUTATIVE, DEF, SAME, ALIVE_ANY),
    ADC(Shape.COMMUTATIVE, DEF, SAME, ALIVE_ANY),
    /** Subtraction that sets the borrow. */
    SUB_BORROW(DEF, SAME, ALIVE_ANY),
    /** Sets flags as a comparison of the upper halves with the borrow. */
    SBB(DEF, SAME, ALIVE_ANY),
    /** Sets flags by the result. */
    OR_FLAGS(Shape.COMMUTATIVE, DEF, SAME, ALIVE_ANY),
    /** Sets the borrow if the operand was not 0. */
    NEG(DEF, SAME),
    NOT(DEF, SAME),
    /** The count is an immediate or ECX. */
    SHL(DEF, SAME, ALIVE),
    SHR(DEF, SAME, ALIVE),
    SAR(DEF, SAME, ALIVE),
    ROL(DEF, SAME, ALIVE),
    /** (result, value, register whose bits come in, count). */
    SHLD(DEF, SAME, ALIVE, ALIVE),
    SHRD(DEF, SAME, ALIVE, ALIVE),
    BSWAP(DEF, SAME),
    /** (EAX, EDX, EAX, factor): unsigned 64-bit product. */
    MUL_WIDE(DEF, DEF, USE, USE_ANY),
    /** As MUL_WIDE, signed. */
    IMUL_WIDE(DEF, DEF, USE, USE_ANY),
    /** (quotient EAX, remainder EDX, EAX, divisor): signed, the divisor not 0 and not -1. */
    IDIV(DEF, DEF, USE, ALIVE_ANY),
    /** As IDIV, but the divisor may be -1: then the quotient is the negated dividend, the remainder 0. */
    IDIV_ANY(DEF, DEF, USE, ALIVE),
    /** Index of the lowest or highest bit; undefined for 0, but then sets flags EQ. */
    BSF(DEF, USE_ANY),
    BSR(DEF, USE_ANY),
    /** Extensions of the low part of a register; the source is byte-capable for the first two. */
    MOVSX8(DEF, USE),
    MOVZX8(DEF, USE),
    MOVSX16(DEF, USE_ANY),
    MOVZX16(DEF, USE_ANY),

    // Comparison.
    /** Sets flags. One operand may be memory or a slot, by Access. */
    CMP(Shape.COMPARE, USE, USE_ANY),
    /** Sets flags by the bitwise and. */
    TEST(Shape.COMPARE, USE, USE_ANY),
    /** 1 if the flags hold, else 0; byte-capable. Keeps flags. */
    SETCC(DEF),
    /** (result, value if not, value if so). Keeps flags. */
    CMOV(DEF, SAME, ALIVE_ANY),

    // Read-modify-write of memory: (memory, register or immediate), by Access.
    /** Sets the carry. */
    ADD_MEM(USE, USE),
    /** Sets the borrow. */
    SUB_MEM(USE, USE),
    ADC_MEM(USE, USE),
    SBB_MEM(USE, USE),
    AND_MEM(USE, USE),
    OR_MEM(USE, USE),
    XOR_MEM(USE, USE),

    // Floating point, by Access.
    ADDF(Shape.COMMUTATIVE, DEF, SAME, ALIVE_ANY),
    SUBF(DEF, SAME, ALIVE_ANY),
    MULF(Shape.COMMUTATIVE, DEF, SAME, ALIVE_ANY),
    DIVF(DEF, SAME, ALIVE_ANY),
    SQRTF(DEF, USE_ANY),
    /** Bitwise, with a 16-byte constant in memory. */
    ANDF(DEF, SAME, ALIVE),
    XORF(DEF, SAME, ALIVE),
    /** Result is 0.0. */
    ZEROF(DEF),
    /** Sets flags: unsigned order, or EQ and BELOW at once when an operand is NaN. */
    UCOMIS(USE, USE_ANY),
    /** INT to the floating Access. */
    CVT_FROM_INT(DEF, USE_ANY),
    /** Access tells the source: F32 to double, F64 to float. */
    CVT_FLOAT(DEF, USE_ANY),
    /** From the floating Access to INT as Java does: saturating, NaN gives 0. */
    CVT_TO_INT(DEF, ALIVE),
    /** (result, low, high): LONG to the floating Access, by way of a scratch slot. */
    CVT_FROM_LONG(DEF, USE_ANY, USE_ANY),
    /** Bits of a general register to an XMM register or back. */
    MOVD(DEF, USE),
    /** Shifts the 64 bits right by 32. */
    HIGH_WORD(DEF, SAME),
    /** Joins two low words to 64 bits. */
    JOIN_WORDS(DEF, SAME, ALIVE),
    // Control. Only the last instruction of a block branches.
    /** Operands: fixed registers and memory read, fixed registers defined; destroys every register. aux = CallInfo. */
    CALL(Shape.FREE),
    JMP(),
    /** To target 0 if the flags hold, else to target 1. Keeps flags. */
    JCC(),
    /** Jumps to the target that the index tells, known to be in range. */
    JTABLE(USE),
    /** Operands: the fixed registers that hold the result. */
    RET(Shape.FREE),
    /** Never reached. */
    UNREACHABLE(),

    /** A processor operation; aux = MagicOp; operands as the selector gives them, with explicit roles. */
    MAGIC(Shape.FREE);

    /** How the roles of operands are found. */
    enum Shape {
        /** As listed. */
        PLAIN,
        /** As listed, but the last operand, if a virtual register, may share the result's register. */
        COMMUTATIVE,
        /** Two operands of which at most one is in memory. */
        COMPARE,
        /** DEF, USE_ANY repeated. */
        PAIRS,
        /** Each instruction brings its own. */
        FREE
    }

    private final Shape shape;
    private final List<Role> roles;

    LirOp(Role... roles) {
        this(Shape.PLAIN, roles);
    }

    LirOp(Shape shape, Role... roles) {
        this.shape = shape;
        this.roles = List.of(roles);
    }

    Shape shape() {
        return shape;
    }

    List<Role> roles() {
        return roles;
    }

    public boolean isCommutative() {
        return shape == Shape.COMMUTATIVE;
    }

    /** Whether it ends a block. */
    public boolean isTerminator() {
        return switch (this) {
            case JMP, JCC, JTABLE, RET, UNREACHABLE -> true;
            default -> false;
        };
    }
}

package skink.compiler.ssa;

/**
 * Every operation of the SSA form. The comment gives arguments → result, what {@code aux} and {@code auxInt} hold.
 *
 * <p>"Floating" operations depend on their arguments only and may be moved and merged freely. "Pinned" ones keep their
 * order within their block. A "guard" may leave the method by an exception; in a block of kind {@link Block.Kind#TRY} it
 * is the last value and its exception goes to the second successor.
 */
public enum Op {
    // Constants and names: floating.
    /** → INT auxInt. */
    CONST_INT(Effect.NONE),
    /** → LONG auxInt. */
    CONST_LONG(Effect.NONE),
    /** → FLOAT with the bits in auxInt. */
    CONST_FLOAT(Effect.NONE),
    /** → DOUBLE with the bits in auxInt. */
    CONST_DOUBLE(Effect.NONE),
    /** → REF null. */
    NULL(Effect.NONE),
    /** → REF to an object of the image heap; aux = the interpreter's heap object. Never null. */
    CONST_OBJECT(Effect.NONE),
    /** → INT, the address of a linker symbol; aux = its name (String). */
    SYMBOL(Effect.NONE),
    /** → INT, the address of a type descriptor; aux = JavaType. */
    TYPE(Effect.NONE),
    /** → the auxInt-th parameter, receiver first, counted in values, not slots. Only in the entry block. */
    PARAM(Effect.NONE),
    /** (one argument per predecessor, same order) → merged value. First in its block. */
    PHI(Effect.NONE),

    // Arithmetic on the kind of the result: floating.
    ADD(Effect.NONE),
    SUB(Effect.NONE),
    MUL(Effect.NONE),
    /** INT and LONG: the divisor is known not to be 0 (a ZERO_CHECK dominates); MIN / -1 = MIN. */
    DIV(Effect.NONE),
    /** As DIV; MIN % -1 = 0; for FLOAT and DOUBLE the remainder of truncated division (fmod). */
    REM(Effect.NONE),
    NEG(Effect.NONE),
    AND(Effect.NONE),
    OR(Effect.NONE),
    XOR(Effect.NONE),
    /** (value, INT count) → shifted; the count is taken modulo 32 or 64. */
    SHL(Effect.NONE),
    /** Arithmetic right shift. */
    SHR(Effect.NONE),
    /** Logical right shift. */
    USHR(Effect.NONE),
    /** (x) → square root, FLOAT or DOUBLE. */
    SQRT(Effect.NONE),
    /** (x) → absolute value, FLOAT or DOUBLE. */
    ABS(Effect.NONE),
    /** (INT or LONG) → INT number of one bits. */
    BIT_COUNT(Effect.NONE),
    /** (INT or LONG) → INT number of leading zero bits; width for 0. */
    LEADING_ZEROS(Effect.NONE),
    /** (INT or LONG) → INT number of trailing zero bits; width for 0. */
    TRAILING_ZEROS(Effect.NONE),
    /** (INT) → INT with its bytes reversed. */
    REVERSE_BYTES(Effect.NONE),
    /** (INT a, INT b) → LONG, the unsigned 64-bit product. */
    MUL_WIDE_UNSIGNED(Effect.NONE),

    // Conversions: floating.
    I2L(Effect.NONE),
    /** Zero extension of an INT to a LONG. */
    U2L(Effect.NONE),
    I2F(Effect.NONE),
    I2D(Effect.NONE),
    L2I(Effect.NONE),
    L2F(Effect.NONE),
    L2D(Effect.NONE),
    F2I(Effect.NONE),
    F2L(Effect.NONE),
    F2D(Effect.NONE),
    D2I(Effect.NONE),
    D2L(Effect.NONE),
    D2F(Effect.NONE),
    I2B(Effect.NONE),
    I2C(Effect.NONE),
    I2S(Effect.NONE),
    /** Bits moved unchanged: FLOAT to INT, INT to FLOAT, DOUBLE to LONG, LONG to DOUBLE (by result and argument kind). */
    BITCAST(Effect.NONE),
    /** (REF) → INT address of the object; must not live across a safepoint. Pinned. */
    REF_TO_ADDRESS(Effect.READ),
    /** (INT) → REF. Pinned. */
    ADDRESS_TO_REF(Effect.READ),

    // Comparison: floating, INT 0 or 1 as result.
    /** (a, b) of one kind → a cond b; aux = Cond, auxInt = 1 if a NaN operand makes it true. */
    CMP(Effect.NONE),
    /** (a, b) → -1, 0, 1; LONG, FLOAT or DOUBLE; auxInt = the result for NaN (1 or -1). */
    CMP3(Effect.NONE),
    /** (INT condition 0 or 1, a, b) → condition != 0 ? a : b. */
    SELECT(Effect.NONE),
    /** (REF) → INT 1 if not null and a subtype of aux (JavaType), else 0. */
    INSTANCEOF(Effect.NONE),

    // Guards: pinned; each gives back its (first) argument, so that what relies on the check uses the result.
    /** (REF) → the same REF, not null; NullPointerException. */
    NULL_CHECK(Effect.GUARD),
    /** (INT index, INT length) → the index, 0 <= index < length; ArrayIndexOutOfBoundsException. */
    BOUNDS_CHECK(Effect.GUARD),
    /** (INT or LONG) → the same, not 0; ArithmeticException. */
    ZERO_CHECK(Effect.GUARD),
    /** (REF) → the same, null or a subtype of aux (JavaType); ClassCastException. */
    CHECKCAST(Effect.GUARD),
    /** (REF array, REF value) → VOID; ArrayStoreException unless value is null or fits the element type. */
    STORE_CHECK(Effect.GUARD),

    // Memory of objects: pinned. The object or array argument is known not to be null, the index in bounds.
    /** (REF object) → field; aux = Field. */
    GET_FIELD(Effect.READ),
    /** (REF object, value); aux = Field. */
    PUT_FIELD(Effect.WRITE),
    /** () → static field; aux = Field. */
    GET_STATIC(Effect.READ),
    /** (value); aux = Field. */
    PUT_STATIC(Effect.WRITE),
    /** (REF array) → INT; never changes, so it is floating once the array is known not to be null. */
    ARRAY_LENGTH(Effect.NONE),
    /** (REF array, INT index) → element; aux = MemType. */
    ARRAY_LOAD(Effect.READ),
    /** (REF array, INT index, value); aux = MemType. */
    ARRAY_STORE(Effect.WRITE),

    // Raw memory: pinned.
    /** (INT address) → value at address + auxInt; aux = MemType. */
    LOAD(Effect.READ),
    /** (INT address, value) at address + auxInt; aux = MemType. */
    STORE(Effect.WRITE),
    /** A processor operation of the magic words; arguments and result as there; aux = MagicOp. */
    MAGIC(Effect.WRITE),

    // Calls and allocation: pinned, safepoints unless the callee is known to have none; may throw.
    /** (arguments, receiver first) → result; aux = Method, the one that runs. The receiver is known not to be null. */
    CALL_DIRECT(Effect.CALL),
    /** (receiver, arguments) → result; aux = Method as resolved; dispatched by the receiver's type. Receiver not null. */
    CALL_VIRTUAL(Effect.CALL),
    /** Runs the static initialiser of aux (ClassType) if it has not run. Only for classes initialised at run time. */
    CLASS_INIT(Effect.CALL),
    /** → REF, a new zeroed object; aux = ClassType. */
    NEW(Effect.CALL),
    /** (INT length) → REF, a new zeroed array; aux = ArrayType; NegativeArraySizeException. */
    NEW_ARRAY(Effect.CALL),
    /** → REF, the exception that arrived in this landing-pad block, not null. First value of the block. */
    EXCEPTION(Effect.READ);

    /** How an operation relates to memory and control. */
    public enum Effect {
        /** Depends on its arguments only. */
        NONE,
        /** Reads memory that others may write. */
        READ,
        /** Writes memory or touches a device. */
        WRITE,
        /** May leave by an exception; reads and writes nothing. */
        GUARD,
        /** May do all of this, and may collect garbage. */
        CALL
    }

    private final Effect effect;

    Op(Effect effect) {
        this.effect = effect;
    }

    public Effect effect() {
        return effect;
    }

    public boolean isFloating() {
        return effect == Effect.NONE;
    }

    public boolean mayThrow() {
        return effect == Effect.GUARD || effect == Effect.CALL;
    }

    public boolean isCall() {
        return effect == Effect.CALL;
    }
}

package skink.compiler.lir;

import java.util.Arrays;
import java.util.List;
import skink.compiler.ssa.Position;

/** One instruction: operation, operands, and what the operation needs beside them. */
public final class Instr {
    private static final List<Role> PAIR = List.of(Role.DEF, Role.USE_ANY);

    private final LirOp op;
    private final Operand[] operands;
    private final List<Role> ownRoles;
    private Operand[] virtualOperands;
    private Access access = Access.I32;
    private Flags flags;
    private Object aux;
    private Position position;
    private int number;
    private List<Slot> references = List.of();

    public Instr(LirOp op, Operand... operands) {
        this(op, null, operands);
    }

    private Instr(LirOp op, List<Role> ownRoles, Operand... operands) {
        this.op = op;
        this.ownRoles = ownRoles;
        this.operands = operands;
    }

    /** An instruction of an operation that leaves the roles to its user. */
    public static Instr withRoles(LirOp op, List<Role> roles, List<Operand> operands) {
        if (op.shape() != LirOp.Shape.FREE || roles.size() != operands.size()) {
            throw new IllegalArgumentException(op + " with roles " + roles);
        }
        return new Instr(op, List.copyOf(roles), operands.toArray(new Operand[0]));
    }

    public LirOp op() {
        return op;
    }

    public int operandCount() {
        return operands.length;
    }

    public Operand operand(int index) {
        return operands[index];
    }

    /** How the operand takes part. */
    public Role role(int index) {
        return switch (op.shape()) {
            case PLAIN -> op.roles().get(index);
            case FREE -> ownRoles.get(index);
            case PAIRS -> PAIR.get(index & 1);
            case COMMUTATIVE -> commutativeRole(index);
            case COMPARE -> compareRole(index);
        };
    }

    private Role commutativeRole(int index) {
        Role role = op.roles().get(index);
        return role == Role.ALIVE_ANY && virtual(index) instanceof VReg ? Role.USE_ANY : role;
    }

    /** At most one of two operands is in memory, and comparing a register with itself reads a register. */
    private Role compareRole(int index) {
        Operand other = virtual(1 - index);
        if (other instanceof Imm) {
            return Role.USE_ANY;
        }
        boolean second = index == 1 && !(other instanceof Mem) && other != virtual(1);
        return second ? Role.USE_ANY : Role.USE;
    }

    private Operand virtual(int index) {
        return virtualOperands == null ? operands[index] : virtualOperands[index];
    }

    /** Replaces every operand by its place; the operands before stay readable for the checker. */
    public void assign(Operand[] places) {
        virtualOperands = operands.clone();
        System.arraycopy(places, 0, operands, 0, places.length);
    }

    /** The operand before register allocation; null for instructions that allocation inserted. */
    public Operand virtualOperand(int index) {
        return virtualOperands == null ? null : virtualOperands[index];
    }

    public Access access() {
        return access;
    }

    public Instr access(Access newAccess) {
        access = newAccess;
        return this;
    }

    /** The condition of JCC, SETCC and CMOV. */
    public Flags flags() {
        return flags;
    }

    public Instr flags(Flags newFlags) {
        flags = newFlags;
        return this;
    }

    public <T> T aux(Class<T> type) {
        return type.cast(aux);
    }

    public Instr aux(Object newAux) {
        aux = newAux;
        return this;
    }

    /** The source position, or null where none is known. */
    public Position position() {
        return position;
    }

    public Instr position(Position newPosition) {
        position = newPosition;
        return this;
    }

    /** The even number in linear order. */
    public int number() {
        return number;
    }

    void setNumber(int newNumber) {
        number = newNumber;
    }

    /** For a recorded call: the slots that hold references that live on; set by register allocation. */
    public List<Slot> references() {
        return references;
    }

    public void setReferences(List<Slot> slots) {
        references = List.copyOf(slots);
    }

    public boolean isCall() {
        return op == LirOp.CALL;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(op.name());
        if (access != Access.I32) {
            text.append('.').append(access);
        }
        if (flags != null) {
            text.append(' ').append(flags);
        }
        if (aux != null) {
            text.append(' ').append(aux);
        }
        String operandText = Arrays.toString(operands);
        return text.append(' ').append(operandText, 1, operandText.length() - 1).toString();
    }
}

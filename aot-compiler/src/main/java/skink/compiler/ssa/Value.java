package skink.compiler.ssa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One operation of a {@link Graph} and its result.
 *
 * <p>Arguments are changed only through {@link #setArg}, {@link #addArg} and {@link #replaceAllUses}, which keep the
 * use lists right (I1: {@code v} is in {@code a.uses()} exactly as often as {@code a} is in {@code v.args()}, plus
 * once for each block that it controls).
 */
public final class Value {
    private final int id;
    private final Op op;
    private final Kind kind;
    private final List<Value> args = new ArrayList<>(2);
    private final List<Value> uses = new ArrayList<>(2);
    /** Few values have any. */
    private List<Block> controls = List.of();

    private Object aux;
    private long auxInt;
    private Block block;
    private Position position;

    Value(int id, Op op, Kind kind, Object aux, long auxInt, Position position) {
        this.id = id;
        this.op = op;
        this.kind = kind;
        this.aux = aux;
        this.auxInt = auxInt;
        this.position = position;
    }

    public int id() {
        return id;
    }

    public Op op() {
        return op;
    }

    public Kind kind() {
        return kind;
    }

    public List<Value> args() {
        return Collections.unmodifiableList(args);
    }

    public Value arg(int index) {
        return args.get(index);
    }

    /** The values that have this one as argument, once per argument position, in no particular order. */
    public List<Value> uses() {
        return Collections.unmodifiableList(uses);
    }

    /** The blocks whose control value this is. */
    public List<Block> controls() {
        return Collections.unmodifiableList(controls);
    }

    public boolean isUnused() {
        return uses.isEmpty() && controls.isEmpty();
    }

    /** What {@link Op} says, cast to the type that the caller expects. */
    public <T> T aux(Class<T> type) {
        return type.cast(aux);
    }

    public Object aux() {
        return aux;
    }

    public long auxInt() {
        return auxInt;
    }

    public void setAux(Object aux, long auxInt) {
        this.aux = aux;
        this.auxInt = auxInt;
    }

    /** For CMP of floating operands: the outcome when one is NaN. */
    public boolean unorderedIsTrue() {
        return auxInt != 0;
    }

    /** The block this value is in, or null while it is in none. */
    public Block block() {
        return block;
    }

    public Position position() {
        return position;
    }

    public void setPosition(Position position) {
        this.position = position;
    }

    public void addArg(Value arg) {
        args.add(arg);
        arg.uses.add(this);
    }

    public void setArg(int index, Value arg) {
        Value old = args.set(index, arg);
        old.uses.remove(this);
        arg.uses.add(this);
    }

    /** Removes one argument; for a phi when a predecessor goes. */
    public void removeArg(int index) {
        args.remove(index).uses.remove(this);
    }

    public void clearArgs() {
        for (Value arg : args) {
            arg.uses.remove(this);
        }
        args.clear();
    }

    /** Makes every user and every controlled block use {@code replacement} instead. */
    public void replaceAllUses(Value replacement) {
        if (replacement == this) {
            throw new IllegalArgumentException("v" + id + " cannot replace itself");
        }
        for (Value user : uses) {
            Collections.replaceAll(user.args, this, replacement);
            replacement.uses.add(user);
        }
        uses.clear();
        for (Block controlled : List.copyOf(controls)) {
            controlled.setControl(replacement);
        }
    }

    /** Takes the value out of its block and drops its arguments. It must have no users left. */
    public void remove() {
        if (!isUnused()) {
            throw new IllegalStateException("v" + id + " " + op + " is still used");
        }
        clearArgs();
        if (block != null) {
            block.detach(this);
        }
    }

    void setBlock(Block block) {
        this.block = block;
    }

    /** Forgets one use by {@code user}, which still has this argument: breaks I1, for tests of the verifier. */
    void dropUse(Value user) {
        uses.remove(user);
    }

    void addControl(Block controlled) {
        if (controls.isEmpty()) {
            controls = new ArrayList<>(1);
        }
        controls.add(controlled);
    }

    void removeControl(Block controlled) {
        controls.remove(controlled);
    }

    /** The number, not the identity hash, which is slow to make and differs from run to run. */
    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return "v" + id;
    }
}

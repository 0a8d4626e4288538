package skink.compiler.ssa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A basic block: phis, then values in execution order, then the way out that its {@link Kind} tells.
 *
 * <p>Edges are kept in both directions; a block may be the predecessor of another more than once (a switch), and the
 * arguments of phis are in the order of {@link #preds()}. Change edges only through the methods here. Parallel edges
 * between the same two blocks carry the same phi arguments, so that it never matters which of them is meant (I2).
 */
public final class Block {
    /** How a block ends; the comment gives control value and successors. */
    public enum Kind {
        /** No control; 1 successor. */
        GOTO,
        /** Control INT; successors: if not 0, if 0. */
        IF,
        /** Control INT; successors: one per {@link #switchKeys()}, then the default. */
        SWITCH,
        /**
         * No control; the last value is the only one that may throw. Successors: normal, landing pad. The landing pad
         * has this predecessor only and starts with an EXCEPTION value; the last value does not exist there.
         */
        TRY,
        /** Control: the result, or null in a void method; no successor. */
        RETURN,
        /** Control REF, not null: the exception, which leaves the method; no successor. */
        THROW,
        /** No control, no successor: the last value never returns. */
        UNREACHABLE
    }

    private final int id;
    private Kind kind;
    private Value control;
    private int[] switchKeys = {};
    private final List<Value> values = new ArrayList<>();
    private final List<Block> succs = new ArrayList<>(2);
    private final List<Block> preds = new ArrayList<>(2);
    private final List<Value> valuesView = Collections.unmodifiableList(values);
    private final List<Block> succsView = Collections.unmodifiableList(succs);
    private final List<Block> predsView = Collections.unmodifiableList(preds);
    private Position position;
    private boolean cold;

    Block(int id) {
        this.id = id;
        this.kind = Kind.UNREACHABLE;
    }

    public int id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** The value that decides, is returned or is thrown; null where the kind has none. */
    public Value control() {
        return control;
    }

    public int[] switchKeys() {
        return switchKeys.clone();
    }

    public List<Value> values() {
        return valuesView;
    }

    public List<Block> succs() {
        return succsView;
    }

    public List<Block> preds() {
        return predsView;
    }

    public Block succ(int index) {
        return succs.get(index);
    }

    /** Where the terminator comes from. */
    public Position position() {
        return position;
    }

    public void setPosition(Position position) {
        this.position = position;
    }

    /** Whether the block is expected to run rarely (exception paths); laid out after the others. */
    public boolean isCold() {
        return cold;
    }

    public void setCold(boolean cold) {
        this.cold = cold;
    }

    /** Ends the block: kind, control (or null) and successors, replacing what there was; phis of successors are the caller's. */
    public void end(Kind kind, Value control, Block... successors) {
        for (Block succ : succs) {
            succ.preds.remove(this);
        }
        succs.clear();
        this.kind = kind;
        setControl(control);
        for (Block succ : successors) {
            succs.add(succ);
            succ.preds.add(this);
        }
    }

    /** As {@link #end} with kind SWITCH; {@code successors} has one more entry than {@code keys}, the default last. */
    public void endSwitch(Value control, int[] keys, Block... successors) {
        if (successors.length != keys.length + 1) {
            throw new IllegalArgumentException("a switch has one successor per key and a default");
        }
        end(Kind.SWITCH, control, successors);
        switchKeys = keys.clone();
    }

    public void setControl(Value value) {
        if (control != null) {
            control.removeControl(this);
        }
        control = value;
        if (value != null) {
            value.addControl(this);
        }
    }

    /** Redirects the successor edge {@code index} to {@code target}; returns the index of the new edge in target.preds(). */
    public int redirect(int index, Block target) {
        Block old = succs.set(index, target);
        old.preds.remove(this);
        target.preds.add(this);
        return target.preds.size() - 1;
    }

    /** Makes {@code replacement} stand where {@code pred} stood in the predecessor list, so that phis stay right. */
    public void replacePred(int index, Block replacement) {
        preds.set(index, replacement);
    }

    /** Removes predecessor edge {@code index} and the phi arguments that belong to it; the predecessor's side is the caller's. */
    public void removePred(int index) {
        preds.remove(index);
        for (Value value : values) {
            if (value.op() == Op.PHI) {
                value.removeArg(index);
            }
        }
    }

    /** Becomes a GOTO along successor edge {@code index}; the other edges go, with the phi arguments that belong to them. */
    public void keepOnly(int index) {
        for (int i = 0; i < succs.size(); i++) {
            if (i != index) {
                Block dropped = succs.get(i);
                dropped.removePred(dropped.preds.indexOf(this));
            }
        }
        Block kept = succs.get(index);
        succs.clear();
        succs.add(kept);
        kind = Kind.GOTO;
        setControl(null);
    }

    /** Drops all edges that leave, with the phi arguments that belong to them, and ends the block anew without successors. */
    public void cutOff(Kind kind, Value control) {
        for (Block succ : succs) {
            succ.removePred(succ.preds.indexOf(this));
        }
        succs.clear();
        this.kind = kind;
        setControl(control);
    }

    /** Takes over values and way out of the only successor, which has no other predecessor and no phis. */
    public void absorb(Block tail) {
        if (kind != Kind.GOTO || succs.get(0) != tail || tail.preds.size() != 1) {
            throw new IllegalStateException(tail + " does not only follow " + this);
        }
        for (Value value : tail.values) {
            value.setBlock(null);
            append(value);
        }
        tail.values.clear();
        kind = tail.kind;
        switchKeys = tail.switchKeys;
        position = tail.position;
        Value taken = tail.control;
        tail.setControl(null);
        setControl(taken);
        succs.clear();
        succs.addAll(tail.succs);
        for (Block succ : succs) {
            Collections.replaceAll(succ.preds, tail, this);
        }
        tail.succs.clear();
        tail.preds.clear();
        tail.kind = Kind.UNREACHABLE;
        cold &= tail.cold;
    }

    /**
     * Puts {@code between} on the edges from here to {@code target}: here they lead to it; {@link #startAt} makes its way on.
     * The target's predecessors are the caller's.
     */
    public void moveEdge(Block target, Block between) {
        succs.set(succs.indexOf(target), between);
        between.preds.add(this);
    }

    /** Ends this block with a way to {@code target}, where {@link #replacePred} has put it among the predecessors. */
    public void startAt(Block target) {
        if (!succs.isEmpty() || !target.preds.contains(this)) {
            throw new IllegalStateException(this + " is not among the predecessors of " + target);
        }
        kind = Kind.GOTO;
        succs.add(target);
    }

    /** Makes an IF with its successors exchanged depend on {@code control}. */
    public void negate(Value control) {
        Collections.swap(succs, 0, 1);
        setControl(control);
    }

    /** Puts the predecessors in this order; they must be the same ones. */
    public void orderPreds(List<Block> order) {
        List<Block> missing = new ArrayList<>(preds);
        order.forEach(missing::remove);
        if (order.size() != preds.size() || !missing.isEmpty()) {
            throw new IllegalArgumentException(this + " has predecessors " + preds + ", not " + order);
        }
        preds.clear();
        preds.addAll(order);
    }

    public void append(Value value) {
        insert(values.size(), value);
    }

    /** Inserts before position {@code index}. */
    public void insert(int index, Value value) {
        if (value.block() != null) {
            throw new IllegalStateException(value + " is already in block b" + value.block().id);
        }
        values.add(index, value);
        value.setBlock(this);
    }

    /** Takes the value out of the block, keeping its arguments and users. */
    public void detach(Value value) {
        if (!values.remove(value)) {
            throw new IllegalStateException(value + " is not in block b" + id);
        }
        value.setBlock(null);
    }

    /** Moves values from position {@code from} on, and the way out, into {@code tail}; this block is left ended by GOTO tail. */
    public void splitInto(Block tail, int from) {
        List<Value> moved = new ArrayList<>(values.subList(from, values.size()));
        values.subList(from, values.size()).clear();
        for (Value value : moved) {
            value.setBlock(null);
            tail.append(value);
        }
        tail.kind = kind;
        tail.switchKeys = switchKeys;
        tail.position = position;
        tail.setControl(control);
        tail.cold = cold;
        for (Block succ : succs) {
            Collections.replaceAll(succ.preds, this, tail);
            tail.succs.add(succ);
        }
        succs.clear();
        end(Kind.GOTO, null, tail);
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
        return "b" + id;
    }
}

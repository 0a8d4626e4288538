package skink.compiler.regalloc;

import java.util.ArrayList;
import java.util.List;
import skink.compiler.lir.Reg;
import skink.compiler.lir.RegClass;
import skink.compiler.lir.VReg;

/**
 * Where a value lives: the positions from its definition to its last use, with holes, and the positions of its uses.
 *
 * <p>An instruction has an even number {@code n}; what it reads lives to {@code n}, what it writes lives from {@code n}.
 * An interval is split at the odd position before an instruction, or at the number of a block's start. The pieces hang on
 * the first one, its parent.
 *
 * <p>I1: ranges are ascending, disjoint and not adjacent; a range starts at the definition or at the start of a block.
 * I2: each piece has one place: a register, or the value's slot.
 */
final class Interval {
    /** Later than every position. */
    static final int NEVER = Integer.MAX_VALUE;

    /** How badly a use wants a register. */
    enum UseKind {
        /** A slot is as good. */
        SLOT_WILL_DO,
        /** A register is worth a reload. */
        WANTS_REGISTER,
        NEEDS_REGISTER
    }

    /** Positions from {@code from} up to but not including {@code to}. */
    static final class Range {
        int from;
        int to;
        Range next;

        Range(int from, int to, Range next) {
            this.from = from;
            this.to = to;
            this.next = next;
        }
    }

    /** One use or definition. */
    record Use(int position, UseKind kind, Use next) {}

    private final VReg vreg;
    private final Interval parent;
    private final List<Interval> pieces;
    private final List<Object> hints = new ArrayList<>(2);
    private Range ranges;
    private Range current;
    private int end;
    private Use uses;
    private Reg reg;
    private boolean spilled;
    private int definition;

    /** The interval of a virtual register, or with null that of a machine register. */
    Interval(VReg vreg) {
        this.vreg = vreg;
        this.parent = this;
        this.pieces = new ArrayList<>(1);
        pieces.add(this);
    }

    private Interval(Interval parent) {
        this.vreg = parent.vreg;
        this.parent = parent;
        this.pieces = List.of();
    }

    VReg vreg() {
        return vreg;
    }

    RegClass regClass() {
        return vreg.regClass();
    }

    Interval parent() {
        return parent;
    }

    /** All pieces, the parent first; in order of position once {@link #sortPieces} has run. */
    List<Interval> pieces() {
        return parent.pieces;
    }

    void sortPieces() {
        pieces.sort((a, b) -> Integer.compare(a.from(), b.from()));
    }

    boolean isEmpty() {
        return ranges == null;
    }

    int from() {
        return ranges.from;
    }

    /** Where the value is written: a number, or the start of the block whose phi it is. */
    int definition() {
        return parent.definition;
    }

    int to() {
        return end;
    }

    Range ranges() {
        return ranges;
    }

    /** The register of this piece, or null if it is in the slot. */
    Reg reg() {
        return reg;
    }

    void setReg(Reg newReg) {
        reg = newReg;
    }

    boolean isSpilled() {
        return spilled;
    }

    void spill() {
        assert reg == null : "a piece has one place (I2)";
        spilled = true;
    }

    /** Registers ({@link Reg}) and intervals whose register would save a move; best first. */
    List<Object> hints() {
        return hints;
    }

    // ---- building, from the end of the method to its start

    /** Adds positions that lie before or touch those already there. */
    void addRange(int from, int to) {
        if (ranges == null) {
            ranges = new Range(from, to, null);
            end = to;
        } else if (to < ranges.from) {
            ranges = new Range(from, to, ranges);
        } else {
            ranges.from = Math.min(from, ranges.from);
            // a range inside a block may reach into what was added for its end
            while (to > ranges.to && ranges.next != null && to >= ranges.next.from) {
                ranges.to = ranges.next.to;
                ranges.next = ranges.next.next;
            }
            ranges.to = Math.max(to, ranges.to);
            end = Math.max(end, ranges.to);
        }
        current = ranges;
    }

    /** The value is written at {@code position}: it does not live before. */
    void define(int position) {
        definition = position;
        if (ranges == null || ranges.from > position) {
            addRange(position, position + 1);
        } else {
            ranges.from = position;
        }
    }

    void addUse(int position, UseKind kind) {
        uses = new Use(position, kind, uses);
    }

    // ---- questions

    /** Forgets, for {@link #currentFrom} and {@link #intersection}, ranges that end at or before {@code position}. */
    void advance(int position) {
        while (current != null && current.to <= position) {
            current = current.next;
        }
    }

    /** The start of the range that is current or next, or NEVER. */
    int currentFrom() {
        return current == null ? NEVER : current.from;
    }

    /** The first position that both cover, or NEVER. */
    int intersection(Interval other) {
        Range a = current;
        Range b = other.current;
        while (a != null && b != null) {
            if (a.to <= b.from) {
                a = a.next;
            } else if (b.to <= a.from) {
                b = b.next;
            } else {
                return Math.max(a.from, b.from);
            }
        }
        return NEVER;
    }

    /** The first use at or after {@code position} of at least this kind, or NEVER. */
    int nextUse(int position, UseKind kind) {
        for (Use use = uses; use != null; use = use.next) {
            if (use.position >= position && use.kind.compareTo(kind) >= 0) {
                return use.position;
            }
        }
        return NEVER;
    }

    /** The last use before {@code position}, or -1. */
    int lastUseBefore(int position) {
        int last = -1;
        for (Use use = uses; use != null && use.position < position; use = use.next) {
            last = use.position;
        }
        return last;
    }

    /** The piece that holds the value at {@code position}. */
    Interval pieceAt(int position) {
        List<Interval> all = parent.pieces;
        if (all.size() == 1) {
            return parent;
        }
        int low = 0;
        int high = all.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (all.get(middle).from() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return all.get(low);
    }

    // ---- splitting

    /** Cuts off what is at or after {@code position} and returns it as a new piece. */
    Interval split(int position) {
        assert position > from() && position < end : this + " has no inner position " + position;
        Interval tail = new Interval(parent);
        Range last = null;
        Range r = ranges;
        while (r.to <= position) {
            last = r;
            r = r.next;
        }
        if (r.from < position) {
            tail.ranges = new Range(position, r.to, r.next);
            r.to = position;
            r.next = null;
            end = position;
        } else {
            tail.ranges = r;
            last.next = null;
            end = last.to;
        }
        tail.end = endOf(tail.ranges);
        tail.current = tail.ranges;
        if (current != null && current.from >= position) {
            current = null;
        }
        splitUses(tail, position);
        tail.hints.add(this);
        tail.hints.addAll(hints);
        parent.pieces.add(tail);
        return tail;
    }

    private static int endOf(Range range) {
        while (range.next != null) {
            range = range.next;
        }
        return range.to;
    }

    private void splitUses(Interval tail, int position) {
        List<Use> before = new ArrayList<>();
        Use use = uses;
        while (use != null && use.position < position) {
            before.add(use);
            use = use.next;
        }
        tail.uses = use;
        uses = null;
        for (int i = before.size() - 1; i >= 0; i--) {
            uses = new Use(before.get(i).position, before.get(i).kind, uses);
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(vreg == null ? "fixed" : vreg.toString());
        for (Range r = ranges; r != null; r = r.next) {
            text.append(" [").append(r.from).append(',').append(r.to).append(')');
        }
        return text.append(spilled ? " slot" : reg == null ? "" : " " + reg).toString();
    }
}

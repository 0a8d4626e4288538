package skink.compiler.regalloc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import skink.compiler.lir.LirMethod;
import skink.compiler.lir.Reg;
import skink.compiler.lir.RegClass;
import skink.compiler.regalloc.Interval.UseKind;

/**
 * The scan: gives every piece of an interval a register or its slot, splitting where a register is free only for a while.
 *
 * <p>Pieces are taken in order of their start. Those that cover the present position are <em>active</em>, those in a hole
 * <em>inactive</em>. I1: pieces that are active or inactive and share a register do not overlap. I2: a piece put back
 * into the queue starts after the present position, so the scan ends.
 */
final class LinearScan {
    private static final int NEVER = Interval.NEVER;
    /** Intervals of more positions than this prefer the registers that no instruction asks for. */
    private static final int LONG_INTERVAL = 60;

    private final List<Reg> registers;
    private final Map<Reg, Interval> fixed;
    private final SplitPositions positions;
    private final PriorityQueue<Interval> unhandled = new PriorityQueue<>(Comparator.comparingInt(Interval::from)
            .thenComparingInt(i -> i.vreg().id()));
    private final List<Interval> active = new ArrayList<>();
    private final List<Interval> inactive = new ArrayList<>();
    private final int[] freeUntil = new int[Reg.COUNT];
    private final int[] nextUse = new int[Reg.COUNT];
    private final int[] nextNeed = new int[Reg.COUNT];
    private final int[] blockedAt = new int[Reg.COUNT];

    LinearScan(LirMethod method, Interval[] intervals, Map<Reg, Interval> fixed, RegClass regClass) {
        this.registers = Reg.all(regClass);
        this.fixed = fixed;
        this.positions = new SplitPositions(method);
        for (Interval interval : intervals) {
            if (interval != null && !interval.isEmpty() && interval.regClass() == regClass) {
                enqueue(interval);
            }
        }
    }

    /** Queues the interval, its parts in cold code as pieces of their own: they wish for the register but do not hold it. */
    private void enqueue(Interval interval) {
        Interval rest = interval;
        while (rest != null) {
            int cut = positions.coldCut(rest);
            Interval tail = cut == NEVER ? null : rest.split(cut);
            unhandled.add(rest);
            rest = tail;
        }
    }

    void run() {
        while (!unhandled.isEmpty()) {
            Interval piece = unhandled.poll();
            moveOn(piece.from());
            boolean inMemory = piece.parent() == piece && piece.vreg().home() != null;
            if (inMemory) {
                spill(piece, UseKind.WANTS_REGISTER);
            } else if (!tryFreeRegister(piece)) {
                takeRegister(piece);
            }
            if (piece.reg() != null) {
                active.add(piece);
            }
        }
    }

    /** Sorts the pieces into active, inactive and done as of {@code position}. */
    private void moveOn(int position) {
        List<Interval> candidates = new ArrayList<>(active.size() + inactive.size());
        candidates.addAll(active);
        candidates.addAll(inactive);
        active.clear();
        inactive.clear();
        for (Interval piece : candidates) {
            piece.advance(position);
            if (piece.currentFrom() <= position) {
                active.add(piece);
            } else if (piece.currentFrom() != NEVER) {
                inactive.add(piece);
            }
        }
        for (Reg reg : registers) {
            fixed.get(reg).advance(position);
        }
    }

    // ---- a register that is free

    private boolean tryFreeRegister(Interval piece) {
        findFreeUntil(piece);
        int best = 0;
        for (Reg reg : registers) {
            best = Math.max(best, freeUntil[reg.ordinal()]);
        }
        if (best <= piece.from() + 1 && best < piece.to()) {
            return false;
        }
        int needed = piece.to();
        if (best < needed) {
            needed = piece.lastUseBefore(best) + 1;
            if (isPointless(piece, best)) {
                return false;
            }
            needed = Math.max(needed, piece.from() + 2);
        }
        Reg reg = choose(piece, needed);
        if (freeUntil[reg.ordinal()] < piece.to()) {
            int limit = freeUntil[reg.ordinal()];
            int earliest = Math.max(piece.from(), piece.lastUseBefore(limit)) + 1;
            unhandled.add(piece.split(positions.best(earliest, limit)));
        }
        piece.setReg(reg);
        return true;
    }

    private void findFreeUntil(Interval piece) {
        Arrays.fill(freeUntil, 0);
        for (Reg reg : registers) {
            if (isAllowed(piece, reg)) {
                freeUntil[reg.ordinal()] = fixed.get(reg).intersection(piece);
            }
        }
        for (Interval other : active) {
            freeUntil[other.reg().ordinal()] = 0;
        }
        for (Interval other : inactive) {
            int r = other.reg().ordinal();
            if (freeUntil[r] > piece.from()) {
                freeUntil[r] = Math.min(freeUntil[r], other.intersection(piece));
            }
        }
    }

    private static boolean isAllowed(Interval piece, Reg reg) {
        return !piece.vreg().needsByte() || reg.hasByte();
    }

    /** Whether nothing before {@code limit} profits from a register. */
    private static boolean isPointless(Interval piece, int limit) {
        return piece.nextUse(piece.from(), UseKind.WANTS_REGISTER) >= limit;
    }

    /** A register free until {@code needed} if possible: a hinted one, else the one whose free stretch fits best. */
    private Reg choose(Interval piece, int needed) {
        Reg hinted = hinted(piece, needed);
        if (hinted != null) {
            return hinted;
        }
        boolean lasting = piece.to() - piece.from() > LONG_INTERVAL;
        Reg chosen = null;
        for (Reg reg : registers) {
            if (chosen == null || isBetter(reg, chosen, needed, lasting)) {
                chosen = reg;
            }
        }
        return chosen;
    }

    private boolean isBetter(Reg reg, Reg chosen, int needed, boolean lasting) {
        int a = freeUntil[reg.ordinal()];
        int b = freeUntil[chosen.ordinal()];
        if (a < needed || b < needed) {
            return a > b;
        }
        return a == b ? lasting : a < b;
    }

    private Reg hinted(Interval piece, int needed) {
        for (Object hint : piece.hints()) {
            Reg reg = hint instanceof Reg r ? r : hintOf((Interval) hint, piece.from());
            if (reg != null && freeUntil[reg.ordinal()] >= needed) {
                return reg;
            }
        }
        return null;
    }

    private static Reg hintOf(Interval hint, int position) {
        if (hint.isEmpty()) {
            return null;
        }
        if (hint.reg() != null || hint.parent() != hint || hint.pieces().size() == 1) {
            return hint.reg();
        }
        Reg latest = hint.reg();
        for (Interval piece : hint.pieces()) {
            if (piece.from() <= position && position <= piece.to() && piece.reg() != null) {
                latest = piece.reg();
            }
        }
        return latest;
    }

    // ---- a register that must be taken from another piece, or none

    private void takeRegister(Interval piece) {
        findNextUses(piece);
        int from = piece.from();
        int firstWanted = piece.nextUse(from, UseKind.WANTS_REGISTER);
        int firstNeeded = piece.nextUse(from, UseKind.NEEDS_REGISTER);
        Reg reg = latest(piece, nextUse);
        int r = reg.ordinal();
        boolean blockedNow = blockedAt[r] <= from + 1;
        boolean othersLater = nextUse[r] > firstWanted && !blockedNow && blockedAt[r] > firstWanted;
        if (!othersLater && firstNeeded > from + 1) {
            spill(piece, blockedAt[r] <= firstWanted ? UseKind.WANTS_REGISTER : UseKind.NEEDS_REGISTER);
            return;
        }
        if (!othersLater && nextUse[r] <= firstNeeded) {
            // all others want a register as soon; one that does not need it must go
            reg = latest(piece, nextNeed);
            r = reg.ordinal();
            if (nextNeed[r] <= firstNeeded) {
                throw new IllegalStateException("no register for " + piece + " at " + from);
            }
        }
        if (blockedAt[r] < piece.to()) {
            int earliest = Math.max(from, piece.lastUseBefore(blockedAt[r])) + 1;
            unhandled.add(piece.split(positions.best(earliest, blockedAt[r])));
        }
        piece.setReg(reg);
        evict(reg, piece);
    }

    /** The allowed register with the latest position. */
    private Reg latest(Interval piece, int[] position) {
        Reg best = null;
        for (Reg reg : registers) {
            if (isAllowed(piece, reg) && (best == null || position[reg.ordinal()] > position[best.ordinal()])) {
                best = reg;
            }
        }
        return best;
    }

    private void findNextUses(Interval piece) {
        Arrays.fill(nextUse, NEVER);
        Arrays.fill(nextNeed, NEVER);
        Arrays.fill(blockedAt, NEVER);
        for (Reg reg : registers) {
            int at = fixed.get(reg).intersection(piece);
            blockedAt[reg.ordinal()] = at;
            nextUse[reg.ordinal()] = at;
            nextNeed[reg.ordinal()] = at;
        }
        for (Interval other : active) {
            noteUse(other, piece.from());
        }
        for (Interval other : inactive) {
            if (other.intersection(piece) != NEVER) {
                noteUse(other, piece.from());
            }
        }
    }

    private void noteUse(Interval other, int position) {
        int r = other.reg().ordinal();
        boolean startsHere = other.from() >= position;
        int use = other.nextUse(position, startsHere ? UseKind.SLOT_WILL_DO : UseKind.WANTS_REGISTER);
        nextUse[r] = Math.min(nextUse[r], use);
        nextNeed[r] = Math.min(nextNeed[r], other.nextUse(position, UseKind.NEEDS_REGISTER));
    }

    /** Frees {@code reg} from the start of {@code piece} on. */
    private void evict(Reg reg, Interval piece) {
        int position = piece.from();
        for (Interval other : List.copyOf(active)) {
            if (other.reg() == reg) {
                active.remove(other);
                evictActive(other, position);
            }
        }
        for (Interval other : List.copyOf(inactive)) {
            if (other.reg() == reg && other.intersection(piece) != NEVER) {
                inactive.remove(other);
                unhandled.add(other.split(other.currentFrom()));
            }
        }
    }

    private void evictActive(Interval other, int position) {
        Interval tail = other;
        if (other.from() < position) {
            int earliest = Math.max(other.from(), other.lastUseBefore(position)) + 1;
            tail = other.split(positions.best(earliest, position));
        } else {
            other.setReg(null);
        }
        spillUntil(tail, position, UseKind.WANTS_REGISTER);
    }

    private void spill(Interval piece, UseKind reload) {
        spillUntil(piece, piece.from(), reload);
    }

    /** Puts the piece into its slot up to a good place before its next use of kind {@code reload} after {@code position}. */
    private void spillUntil(Interval piece, int position, UseKind reload) {
        int use = piece.nextUse(position + 1, reload);
        if (use < piece.to() || use != NEVER && use == piece.to()) {
            int at = positions.best(position + 1, use);
            if (at < piece.to()) {
                unhandled.add(piece.split(at));
            }
        }
        piece.spill();
    }
}

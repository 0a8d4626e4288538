package skink.compiler.regalloc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import skink.compiler.lir.Slot;
import skink.compiler.lir.VReg;

/**
 * Gives every value that is in memory at some time one slot of the frame; values that never live at the same time share.
 *
 * <p>A value keeps its slot from its definition to its last use, holes included. Where an interval that it would have to
 * be copied to or from has a suitable slot, it takes that one.
 */
final class SpillSlots {
    private final Slot[] slotOf;
    private final List<Cell> cells = new ArrayList<>();
    private int bytes;

    private static final class Cell {
        private final Slot slot;
        private int busyUntil;

        Cell(Slot slot) {
            this.slot = slot;
        }
    }

    SpillSlots(Interval[] intervals) {
        slotOf = new Slot[intervals.length];
        List<Interval> spilled = new ArrayList<>();
        for (Interval interval : intervals) {
            if (interval.pieces().stream().anyMatch(Interval::isSpilled)) {
                spilled.add(interval);
            }
        }
        spilled.sort(Comparator.comparingInt(Interval::from));
        spilled.forEach(this::assign);
    }

    /** The slot of the value, or null if it is never in memory. */
    Slot of(VReg vreg) {
        return slotOf[vreg.id()];
    }

    /** Bytes of the spill area. */
    int bytes() {
        return bytes;
    }

    private void assign(Interval interval) {
        VReg vreg = interval.vreg();
        if (vreg.home() != null) {
            slotOf[vreg.id()] = vreg.home();
            return;
        }
        int start = interval.from();
        int end = interval.pieces().stream().mapToInt(Interval::to).max().orElseThrow();
        Cell cell = preferred(interval, start);
        if (cell == null) {
            cell = cells.stream()
                    .filter(c -> fits(c, vreg.sizeBytes(), start))
                    .findFirst()
                    .orElseGet(() -> newCell(vreg.sizeBytes()));
        }
        cell.busyUntil = end;
        slotOf[vreg.id()] = cell.slot;
    }

    private static boolean fits(Cell cell, int sizeBytes, int start) {
        return cell.slot.sizeBytes() == sizeBytes && cell.busyUntil <= start;
    }

    private Cell preferred(Interval interval, int start) {
        for (Object hint : interval.hints()) {
            Slot wanted = hint instanceof Interval other && other.vreg() != null
                    ? slotOf[other.vreg().id()]
                    : null;
            for (Cell cell : cells) {
                if (cell.slot.equals(wanted) && fits(cell, interval.vreg().sizeBytes(), start)) {
                    return cell;
                }
            }
        }
        return null;
    }

    private Cell newCell(int sizeBytes) {
        Cell cell = new Cell(new Slot(Slot.Area.SPILL, bytes, sizeBytes));
        cells.add(cell);
        bytes += sizeBytes;
        return cell;
    }
}

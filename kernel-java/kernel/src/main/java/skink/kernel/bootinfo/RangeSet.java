package skink.kernel.bootinfo;

/**
 * A set of addresses as ascending, disjoint, not adjacent ranges [start, end), in tables of fixed size.
 *
 * <p>Where the tables are full, {@link #add} forgets the range and {@link #remove} forgets the upper part of a range that
 * it would have to split: the set may become smaller than asked for, never larger. {@link #overflowed} tells.
 */
public final class RangeSet {
    private final long[] starts;
    private final long[] ends;
    private int count;
    private boolean overflowed;

    public RangeSet(int capacity) {
        starts = new long[capacity];
        ends = new long[capacity];
    }

    public void clear() {
        count = 0;
        overflowed = false;
    }

    public int count() {
        return count;
    }

    public long start(int index) {
        return starts[index];
    }

    public long end(int index) {
        return ends[index];
    }

    public boolean overflowed() {
        return overflowed;
    }

    /** How many addresses are in the set. */
    public long size() {
        long size = 0;
        for (int i = 0; i < count; i++) {
            size += ends[i] - starts[i];
        }
        return size;
    }

    /** Whether all of [start, end) is in the set. */
    public boolean contains(long start, long end) {
        for (int i = 0; i < count; i++) {
            if (starts[i] <= start && end <= ends[i]) {
                return true;
            }
        }
        return start >= end;
    }

    /** Adds [start, end), joining what touches. */
    public void add(long start, long end) {
        if (start >= end) {
            return;
        }
        int first = 0;
        while (first < count && ends[first] < start) {
            first++;
        }
        int last = first;
        long newStart = start;
        long newEnd = end;
        while (last < count && starts[last] <= end) {
            newStart = Math.min(newStart, starts[last]);
            newEnd = Math.max(newEnd, ends[last]);
            last++;
        }
        if (first == last && count == starts.length) {
            overflowed = true;
            return;
        }
        replace(first, last, 1);
        starts[first] = newStart;
        ends[first] = newEnd;
    }

    /** Takes [start, end) out. */
    public void remove(long start, long end) {
        if (start >= end) {
            return;
        }
        int i = 0;
        while (i < count) {
            if (ends[i] <= start || starts[i] >= end) {
                i++;
            } else if (starts[i] < start && ends[i] > end) {
                split(i, start, end);
                return;
            } else if (starts[i] < start) {
                ends[i++] = start;
            } else if (ends[i] > end) {
                starts[i++] = end;
            } else {
                replace(i, i + 1, 0);
            }
        }
    }

    private void split(int index, long start, long end) {
        long oldEnd = ends[index];
        ends[index] = start;
        if (count == starts.length) {
            overflowed = true;
            return;
        }
        replace(index + 1, index + 1, 1);
        starts[index + 1] = end;
        ends[index + 1] = oldEnd;
    }

    /** Makes room for {@code wanted} entries in place of those from {@code first} to {@code last} - 1. */
    private void replace(int first, int last, int wanted) {
        int shift = wanted - (last - first);
        if (shift > 0) {
            for (int i = count - 1; i >= last; i--) {
                starts[i + shift] = starts[i];
                ends[i + shift] = ends[i];
            }
        } else if (shift < 0) {
            for (int i = last; i < count; i++) {
                starts[i + shift] = starts[i];
                ends[i + shift] = ends[i];
            }
        }
        count += shift;
    }
}

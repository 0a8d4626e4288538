package skink.servers.vm;

import skink.abi.boot.MemoryMapAbi;

/**
 * Which frames of physical memory are free: a bit for each.
 *
 * <p>Single frames come from anywhere, so that memory in pieces serves as well as memory in one piece; only {@link #takeRun}
 * asks for neighbours. A frame is named by its physical address.
 */
final class Frames {
    /** No frame. */
    static final int NONE = -1;

    private static final int BYTES = MemoryMapAbi.PAGE_BYTES;
    private static final int BYTES_LOG2 = 12;

    private final long[] free;
    private int freeFrames;
    /** No word below has a bit. */
    private int hint;

    /** No frame is free; {@code frames} is one more than the highest number. */
    Frames(int frames) {
        free = new long[(frames + Long.SIZE - 1) / Long.SIZE];
    }

    int freeFrames() {
        return freeFrames;
    }

    /** The same, counted; none lies below what is searched. */
    int countFree() {
        int counted = 0;
        for (int i = hint; i < free.length; i++) {
            counted += Long.bitCount(free[i]);
        }
        return counted;
    }

    /** One more than the highest number. */
    int count() {
        return free.length * Long.SIZE;
    }

    boolean isFree(int frame) {
        int number = frame >>> BYTES_LOG2;
        return number < count() && (free[number >>> 6] >>> number & 1) != 0;
    }

    /** A frame, which is free no more; {@link #NONE} if none is. */
    int take() {
        while (hint < free.length && free[hint] == 0) {
            hint++;
        }
        if (hint == free.length) {
            return NONE;
        }
        long word = free[hint];
        free[hint] = word & word - 1;
        freeFrames--;
        return (hint << 6 | Long.numberOfTrailingZeros(word)) << BYTES_LOG2;
    }

    /** Frames that lie one behind the other below {@code limit} (unsigned, 0: anywhere); the first, or {@link #NONE}. */
    int takeRun(int frames, int limit) {
        int end = limit == 0 ? count() : Math.min(count(), limit >>> BYTES_LOG2);
        int length = 0;
        for (int number = 0; number < end; number++) {
            length = (free[number >>> 6] >>> number & 1) != 0 ? length + 1 : 0;
            if (length == frames) {
                int first = number - frames + 1 << BYTES_LOG2;
                for (int i = 0; i < frames; i++) {
                    claim(first + i * BYTES);
                }
                return first;
            }
        }
        return NONE;
    }

    private void claim(int frame) {
        int number = frame >>> BYTES_LOG2;
        free[number >>> 6] &= ~(1L << number);
        freeFrames--;
    }

    /** The frames from {@code first} to before {@code end}, none of which is free, are free from now on. */
    void giveAll(int first, int end) {
        int number = first >>> BYTES_LOG2;
        int last = end >>> BYTES_LOG2;
        while (number < last) {
            if ((number & 63) == 0 && last - number >= Long.SIZE) {
                free[number >>> 6] = -1;
                number += Long.SIZE;
            } else {
                free[number >>> 6] |= 1L << number;
                number++;
            }
        }
        freeFrames += Math.max(0, last - (first >>> BYTES_LOG2));
        hint = 0;
    }

    /** A frame is free from now on. */
    void give(int frame) {
        int number = frame >>> BYTES_LOG2;
        long bit = 1L << number;
        if ((free[number >>> 6] & bit) != 0) {
            throw new IllegalStateException("a frame is given back that is free");
        }
        free[number >>> 6] |= bit;
        freeFrames++;
        hint = Math.min(hint, number >>> 6);
    }
}

package skink.runtime;

import skink.magic.Address;
import skink.magic.Cpu;
import skink.magic.NoInline;
import skink.magic.Uninterruptible;

/**
 * The references on the stack: the words of each frame that the frame tables name.
 *
 * <p>The tables are searched by return address. Deep stacks have few different ones, so answers are kept in a small
 * cache of rows (return address, call-site record, frame bytes), found by the address's low bits.
 */
@Uninterruptible("objects are being moved")
final class StackRoots {
    private static final int CACHE_ROWS = 256;
    private static final int ROW_WORDS = 3;
    private static final int[] CACHE = new int[CACHE_ROWS * ROW_WORDS];

    /** How many frames the last walk met. */
    static int frames;

    private StackRoots() {}

    /** Shows the words of all frames from the caller on. */
    static void visit(SlotVisitor visitor) {
        Address stackPointer = Cpu.stackPointer();
        Address pc = Stubs.returnPc();
        int count = 0;
        boolean managed = false;
        while (!pc.isZero()) {
            int row = ((pc.toInt() ^ pc.toInt() >>> 8) & CACHE_ROWS - 1) * ROW_WORDS;
            if (CACHE[row] != pc.toInt() && !fill(row, pc, managed)) {
                break;
            }
            Address site = Address.of(CACHE[row + 1]);
            int frameBytes = CACHE[row + 2];
            if (!site.isZero()) {
                managed = true;
                slots(visitor, stackPointer, site);
            }
            pc = stackPointer.loadAddress(frameBytes);
            stackPointer = stackPointer.plus(frameBytes + 4);
            count++;
        }
        frames = count;
    }

    /** Looks the row up; false behind the outermost frame. */
    @NoInline
    private static boolean fill(int row, Address pc, boolean managed) {
        Address function = FrameTables.function(pc);
        if (function.isZero()) {
            return false;
        }
        Address site = FrameTables.callSite(pc);
        if (site.isZero() && managed && !FrameTables.isRoutine(function)) {
            Fatal.stop("the frame tables have no call site for a return address on the stack");
        }
        CACHE[row] = pc.toInt();
        CACHE[row + 1] = site.toInt();
        CACHE[row + 2] = FrameTables.frameSize(function, pc);
        return true;
    }

    private static void slots(SlotVisitor visitor, Address stackPointer, Address site) {
        int count = FrameTables.slotCount(site);
        for (int i = 0; i < count; i++) {
            visitor.word(stackPointer.plus(FrameTables.slotOffset(site, i)));
        }
    }
}

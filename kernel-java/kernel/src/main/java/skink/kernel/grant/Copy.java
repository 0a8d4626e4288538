package skink.kernel.grant;

import skink.kernel.proc.Proc;
import skink.kernel.space.PageCursor;
import skink.kernel.space.UserPages;
import skink.magic.HoldsKernelLock;

/** Moves bytes from one process to another, as far as both have the memory now. */
@HoldsKernelLock
public final class Copy {
    private static final PageCursor READ = new PageCursor();
    private static final PageCursor WRITE = new PageCursor();

    private static Proc missingIn;
    private static int missingAddress;
    private static boolean missingToWrite;

    private Copy() {}

    /**
     * Copies {@code bytes} bytes; how many have been copied. If not all, {@link #missingIn} has not the memory at
     * {@link #missingAddress}.
     */
    public static int move(Proc from, int source, Proc to, int target, int bytes) {
        READ.open(from, false);
        WRITE.open(to, true);
        int done = 0;
        while (done < bytes) {
            int readable = READ.extent(source + done, bytes - done);
            int piece = readable == 0 ? 0 : WRITE.extent(target + done, readable);
            if (piece == 0) {
                missingToWrite = readable != 0;
                missingIn = missingToWrite ? to : from;
                missingAddress = (missingToWrite ? target : source) + done;
                return done;
            }
            WRITE.start().copyFrom(READ.start(), piece);
            done += piece;
        }
        return done;
    }

    /** The same, where a process that is null stands for physical memory, which is there, and where the kernel sees it. */
    public static int moveAny(Proc from, int source, Proc to, int target, int bytes) {
        if (from != null && to != null) {
            return move(from, source, to, target, bytes);
        }
        if (from == null && to == null) {
            UserPages.ofPhysical(target).copyFrom(UserPages.ofPhysical(source), bytes);
            return bytes;
        }
        return from == null ? moveIn(source, to, target, bytes) : moveOut(from, source, target, bytes);
    }

    private static int moveIn(int physical, Proc to, int target, int bytes) {
        WRITE.open(to, true);
        int done = 0;
        while (done < bytes) {
            int piece = WRITE.extent(target + done, bytes - done);
            if (piece == 0) {
                noteMissing(to, target + done, true);
                return done;
            }
            WRITE.start().copyFrom(UserPages.ofPhysical(physical + done), piece);
            done += piece;
        }
        return done;
    }

    private static int moveOut(Proc from, int source, int physical, int bytes) {
        READ.open(from, false);
        int done = 0;
        while (done < bytes) {
            int piece = READ.extent(source + done, bytes - done);
            if (piece == 0) {
                noteMissing(from, source + done, false);
                return done;
            }
            UserPages.ofPhysical(physical + done).copyFrom(READ.start(), piece);
            done += piece;
        }
        return done;
    }

    /** Gives bytes of a process a value; how many. If not all, the process has not the memory behind them. */
    public static int fill(Proc to, int target, byte value, int bytes) {
        WRITE.open(to, true);
        int done = 0;
        int piece = bytes;
        while (done < bytes && piece > 0) {
            piece = WRITE.extent(target + done, bytes - done);
            WRITE.start().fill(value, piece);
            done += piece;
        }
        return done;
    }

    private static void noteMissing(Proc proc, int address, boolean toWrite) {
        missingIn = proc;
        missingAddress = address;
        missingToWrite = toWrite;
    }

    public static Proc missingIn() {
        return missingIn;
    }

    public static int missingAddress() {
        return missingAddress;
    }

    public static boolean isMissingToWrite() {
        return missingToWrite;
    }
}

package skink.kernel.grant;

import skink.kernel.proc.Proc;
import skink.kernel.space.PageCursor;
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

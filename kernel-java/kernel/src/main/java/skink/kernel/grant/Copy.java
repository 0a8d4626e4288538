package skink.kernel.grant;

import skink.abi.boot.MemoryMapAbi;
import skink.kernel.proc.Proc;
import skink.kernel.space.UserPages;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** Moves bytes from one process to another, as far as both have the memory now. */
@HoldsKernelLock
public final class Copy {
    private static final int PAGE = MemoryMapAbi.PAGE_BYTES;

    private static Proc missingIn;
    private static int missingAddress;
    private static boolean missingToWrite;

    private Copy() {}

    /**
     * Copies {@code bytes} bytes; how many have been copied. If not all, {@link #missingIn} has not the memory at
     * {@link #missingAddress}.
     */
    public static int move(Proc from, int source, Proc to, int target, int bytes) {
        int done = 0;
        while (done < bytes) {
            Address read = UserPages.find(from, source + done, false);
            Address write = UserPages.find(to, target + done, true);
            if (read.isZero() || write.isZero()) {
                missingToWrite = !read.isZero();
                missingIn = missingToWrite ? to : from;
                missingAddress = (missingToWrite ? target : source) + done;
                return done;
            }
            int piece = Math.min(bytes - done, Math.min(leftOnPage(read), leftOnPage(write)));
            write.copyFrom(read, piece);
            done += piece;
        }
        return done;
    }

    private static int leftOnPage(Address at) {
        return PAGE - (at.toInt() & PAGE - 1);
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

package skink.servers.vm;

/**
 * How much memory is promised. What has been promised is there when it is touched, so a process that was told that it may
 * have memory never ends for lack of it.
 *
 * <p>{@code B1}: never more is promised than is free. Page tables are not promised: some frames are kept for them.
 */
final class Budget {
    /** Frames that are not promised to anybody. */
    static final int KEPT_SHARE_LOG2 = 6;

    private final Frames frames;
    private final int kept;
    private int promised;

    Budget(Frames frames) {
        this.frames = frames;
        this.kept = frames.freeFrames() >>> KEPT_SHARE_LOG2;
    }

    int promised() {
        return promised;
    }

    /** How many frames could be promised. */
    int available() {
        return Math.max(0, frames.freeFrames() - promised - kept);
    }

    /** Promises frames; false if there are too few. */
    boolean promise(int count) {
        if (count < 0 || count > available()) {
            return false;
        }
        promised += count;
        return true;
    }

    /** Promises frames that whoever is promised them has just freed: what is kept for page tables does not count. */
    void promiseFreed(int count) {
        promised += count;
        if (promised > frames.freeFrames()) {
            throw new IllegalStateException("B1: more is promised than was freed");
        }
    }

    /** They are not wanted any more. */
    void release(int count) {
        promised -= count;
        if (promised < 0) {
            throw new IllegalStateException("B1: more promises are taken back than were given");
        }
    }

    /** Keeps one promise. */
    int takePromised() {
        release(1);
        int frame = frames.take();
        if (frame == Frames.NONE) {
            throw new IllegalStateException("B1: there is no frame for a promise");
        }
        return frame;
    }

    /** A frame that nobody was promised, for page tables; {@link Frames#NONE} if there is none. */
    int takeUnpromised() {
        return frames.freeFrames() > promised ? frames.take() : Frames.NONE;
    }

    /** Frames in one piece that nobody was promised. */
    int takeRun(int count, int limit) {
        return count <= available() ? frames.takeRun(count, limit) : Frames.NONE;
    }

    void give(int frame) {
        frames.give(frame);
    }

    int freeFrames() {
        return frames.freeFrames();
    }
}

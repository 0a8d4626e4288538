package skink.servers.vm;

/**
 * What each frame in use is for: a record of four words for each, in physical memory, so that a machine with much memory needs
 * no larger heap here.
 *
 * <p>The frames of an address space are a list: freeing or copying a space costs as much as it has frames, however far they
 * lie apart. {@code F1}: a frame is in the list of exactly one owner, or of none. {@code F2}: {@link #page} of a frame in a list
 * is the page that maps it, or {@link #TABLE} if it is a page table.
 */
final class FrameTable {
    /** The page of a frame that is a page table. */
    static final int TABLE = 1;

    static final int RECORD_BYTES = 16;

    private static final int NEXT = 0;
    private static final int PREVIOUS = 4;
    private static final int PAGE = 8;
    private static final int MARK = 12;
    private static final int FRAME_LOG2 = 12;
    private static final int RECORD_LOG2 = 4;

    private final PhysicalAccess memory;
    private final int start;
    private final int bytes;

    /** The table lies at {@code start}, physical, and has been cleared; it has {@code bytes}, whole pages. */
    FrameTable(PhysicalAccess memory, int start, int bytes) {
        this.memory = memory;
        this.start = start;
        this.bytes = bytes;
    }

    /** Where the table itself lies. */
    int start() {
        return start;
    }

    /** How large it is: whole pages. */
    int bytes() {
        return bytes;
    }

    /** Whether the frame has a record. */
    boolean covers(int frame) {
        return frame >>> FRAME_LOG2 < bytes >>> RECORD_LOG2;
    }

    private int record(int frame) {
        return start + (frame >>> FRAME_LOG2 << RECORD_LOG2);
    }

    int next(int frame) {
        return memory.load(record(frame) + NEXT);
    }

    int previous(int frame) {
        return memory.load(record(frame) + PREVIOUS);
    }

    /** What {@link Sanity} has last noted of the frame. */
    int mark(int frame) {
        return memory.load(record(frame) + MARK);
    }

    void setMark(int frame, int mark) {
        memory.store(record(frame) + MARK, mark);
    }

    /** The page that maps the frame. */
    int page(int frame) {
        return memory.load(record(frame) + PAGE);
    }

    /** Puts a frame in front of a list; the list's new head. */
    int insert(int head, int frame, int page) {
        int record = record(frame);
        memory.store(record + NEXT, head);
        memory.store(record + PREVIOUS, Frames.NONE);
        memory.store(record + PAGE, page);
        if (head != Frames.NONE) {
            memory.store(record(head) + PREVIOUS, frame);
        }
        return frame;
    }

    /** Takes a frame out of its list; the list's head then. */
    int remove(int head, int frame) {
        int next = memory.load(record(frame) + NEXT);
        int previous = memory.load(record(frame) + PREVIOUS);
        if (next != Frames.NONE) {
            memory.store(record(next) + PREVIOUS, previous);
        }
        if (previous == Frames.NONE) {
            return next;
        }
        memory.store(record(previous) + NEXT, next);
        return head;
    }
}

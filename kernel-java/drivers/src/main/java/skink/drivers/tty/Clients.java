package skink.drivers.tty;

/**
 * The terminal's hand on processes that wait for it.
 *
 * <p>Answers tell whether the process still waited. Copies give 0 or an {@code Errno}, as SAFECOPY does; their bytes are at the
 * beginning of {@link #buffer}.
 */
interface Clients {
    /** What copies copy from and to. */
    byte[] buffer();

    boolean answerRead(int caller, byte[] bytes);

    boolean answerReadInto(int caller, int bytes);

    boolean answerWrite(int caller);

    boolean answerWriteFrom(int caller, int bytes);

    boolean answerDrain(int caller);

    boolean refuse(int caller, int error);

    /** Copies from what a process has granted, at {@code offset}, to the buffer. */
    int copyFrom(int caller, int grant, int offset, int bytes);

    /** Copies from the buffer to the beginning of what a process has granted. */
    int copyTo(int caller, int grant, int bytes);
}

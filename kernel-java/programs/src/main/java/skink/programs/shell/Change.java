package skink.programs.shell;

/**
 * What has become of a child.
 *
 * @param pid 0: nothing has become of any
 * @param kind what it is
 * @param detail a status, or a signal's number
 */
record Change(int pid, Kind kind, int detail) {
    enum Kind {
        NONE,
        /** It has ended itself with this status. */
        ENDED,
        /** This signal has ended it. */
        KILLED,
        /** This signal has stopped it. */
        STOPPED
    }

    static final Change NONE = new Change(0, Kind.NONE, 0);

    /** In a status of a process that a signal has ended, or stopped. */
    private static final int BY_SIGNAL = 128;

    /** What {@code $?} is afterwards. */
    int status() {
        return kind == Kind.ENDED ? detail : BY_SIGNAL + detail;
    }
}

package skink.tests.kernel;

/** Why a process does not run, as GETINFO tells it. */
final class Reasons {
    static final int STOPPED = 1 << 1;
    static final int SENDING = 1 << 2;
    static final int RECEIVING = 1 << 3;
    static final int SIGNALED = 1 << 4;
    static final int SIGNAL_PENDING = 1 << 5;
    static final int INHIBITED = 1 << 8;

    private Reasons() {}
}

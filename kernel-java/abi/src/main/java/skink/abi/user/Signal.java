package skink.abi.user;

/**
 * Signals, with POSIX's names and Linux's numbers.
 *
 * <p>The kernel itself makes {@link #EXIT} and those of exceptions of the processor; what all of them do to a program, the
 * process manager decides.
 */
public final class Signal {
    /** It has ended itself: for its signal manager only. */
    public static final int EXIT = 0;

    /** Its terminal is gone. */
    public static final int HUP = 1;
    /** Its user interrupts it. */
    public static final int INT = 2;

    public static final int QUIT = 3;
    public static final int ILL = 4;
    public static final int TRAP = 5;
    public static final int ABRT = 6;
    public static final int BUS = 7;
    public static final int FPE = 8;
    /** Ends it in any case. */
    public static final int KILL = 9;

    public static final int USR1 = 10;
    public static final int SEGV = 11;
    public static final int USR2 = 12;
    public static final int PIPE = 13;
    public static final int ALRM = 14;
    /** It is asked to end. */
    public static final int TERM = 15;
    /** A child has ended or stopped. */
    public static final int CHLD = 17;
    /** It goes on, if it was stopped. */
    public static final int CONT = 18;
    /** Stops it in any case. */
    public static final int STOP = 19;
    /** Its user stops it. */
    public static final int TSTP = 20;
    /** It has read from its terminal in the background. */
    public static final int TTIN = 21;
    /** It has written to its terminal in the background. */
    public static final int TTOU = 22;

    public static final int URG = 23;
    /** Its virtual timer has come. */
    public static final int VTALRM = 26;
    /** The size of its window has changed. */
    public static final int WINCH = 28;

    /** The last one. */
    public static final int LAST = 31;

    /** Exceptions of the processor (Intel SDM volume 3, table 6-1). */
    private static final int DIVIDE_ERROR = 0;

    private static final int DEBUG = 1;
    private static final int BREAKPOINT = 3;
    private static final int INVALID_OPCODE = 6;
    private static final int X87_ERROR = 16;
    private static final int ALIGNMENT_CHECK = 17;
    private static final int SIMD_ERROR = 19;

    private Signal() {}

    /** The signal of an exception, by its number. */
    public static int ofException(int vector) {
        switch (vector) {
            case DIVIDE_ERROR:
            case X87_ERROR:
            case SIMD_ERROR:
                return FPE;
            case DEBUG:
            case BREAKPOINT:
                return TRAP;
            case INVALID_OPCODE:
                return ILL;
            case ALIGNMENT_CHECK:
                return BUS;
            default:
                return SEGV;
        }
    }
}

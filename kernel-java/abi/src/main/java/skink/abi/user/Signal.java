package skink.abi.user;

/** The signals that the kernel makes by itself; those of exceptions of the processor have POSIX's numbers. */
public final class Signal {
    /** It has ended itself. */
    public static final int EXIT = 0;

    public static final int ILL = 4;
    public static final int TRAP = 5;
    public static final int BUS = 7;
    public static final int FPE = 8;
    public static final int SEGV = 11;
    /** Its virtual timer has come. */
    public static final int VTALRM = 26;

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

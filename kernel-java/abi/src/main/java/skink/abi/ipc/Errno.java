package skink.abi.ipc;

/**
 * What can go wrong in a call of the kernel or of a server. Calls return {@link #OK} or one of these, which are negative.
 *
 * <p>Where POSIX has a word, it is POSIX's, with Linux's number; the others begin at 200.
 */
public final class Errno {
    public static final int OK = 0;
    /** Operation not permitted. */
    public static final int EPERM = -1;
    /** Nothing has this name. */
    public static final int ENOENT = -2;
    /** No such process. */
    public static final int ESRCH = -3;
    /** What was waited for did not come: a signal did. */
    public static final int EINTR = -4;
    /** The device failed. */
    public static final int EIO = -5;
    /** The file is no program. */
    public static final int ENOEXEC = -8;
    /** No such open file. */
    public static final int EBADF = -9;
    /** There is no such child. */
    public static final int ECHILD = -10;
    /** Nothing there now; ask again. */
    public static final int EAGAIN = -11;
    /** There is not so much memory. */
    public static final int ENOMEM = -12;
    /** Memory that is not there, or that must not be used so. */
    public static final int EFAULT = -14;
    /** Somebody else has it. */
    public static final int EBUSY = -16;
    /** Something has this name already. */
    public static final int EEXIST = -17;
    /** No device has this name. */
    public static final int ENODEV = -19;
    /** What should be a folder is none. */
    public static final int ENOTDIR = -20;
    /** This is a folder. */
    public static final int EISDIR = -21;
    /** An argument makes no sense. */
    public static final int EINVAL = -22;
    /** Too many files are open. */
    public static final int EMFILE = -24;
    /** A table is full. */
    public static final int ENOSPC = -28;
    /** A number beyond what is allowed. */
    public static final int ERANGE = -34;
    /** The server knows no such request. */
    public static final int ENOSYS = -38;

    /** The source or destination is not a process, or no longer. */
    public static final int EDEADSRCDST = -200;
    /** The peer is not waiting for this message, and the call must not block. */
    public static final int ENOTREADY = -201;
    /** Waiting for the peer would be waiting for oneself. */
    public static final int ELOCKED = -202;
    /** The process may not use this primitive. */
    public static final int ETRAPDENIED = -203;
    /** The process may not send to this destination, or not make this kernel call. */
    public static final int ECALLDENIED = -204;
    /** No primitive or kernel call has this number. */
    public static final int EBADCALL = -205;

    private Errno() {}
}

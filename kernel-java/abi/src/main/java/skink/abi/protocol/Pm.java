package skink.abi.protocol;

/**
 * The process manager: births, programs, ends, signals, families. Processes are named by their numbers (pid), 1 is init.
 *
 * <p>A status is as POSIX encodes it: {@code code << 8} of a process that has ended itself, else the number of the signal.
 */
@Protocol(base = Pm.BASE)
public interface Pm {
    int BASE = 0x900;

    /** Makes a copy of the caller. Both get an answer: the parent the child's number, the child 0. */
    @Call(0)
    @Late
    int fork() throws NoMemory, TableFull, NotPermitted;

    /**
     * Makes the caller begin another program; answered only with an error.
     *
     * @param path of the file, absolute
     * @param arguments the address of the arguments and the environment, as {@link Vm#exec} wants them
     * @param bytes of these
     */
    @Call(1)
    @Late
    void exec(@Text(48) String path, int arguments, int bytes)
            throws NotFound, NotAProgram, NoMemory, BadMemory, BadArgument, NotPermitted;

    /**
     * Waits for the end of a child, which is told once.
     *
     * <p>{@link Interrupted}: a signal has come that the caller handles, meanwhile or since its last request. So whoever looks
     * for signals after each request misses none before it waits.
     *
     * @param pid of the child, or {@link #ANY_CHILD}
     * @param block whether to wait if none has ended; if not, the answer's pid is 0 then
     */
    @Call(2)
    @Late
    Ended await(int pid, boolean block) throws NoChild, Interrupted;

    /**
     * Sends a signal.
     *
     * @param pid of the process; negative: minus the number of a group; 0: the caller's group
     * @param signal 1 to 31, or 0: only whether it could be sent
     */
    @Call(3)
    void kill(int pid, int signal) throws UnknownProcess, NotPermitted, BadArgument;

    /**
     * What the caller does about signals; {@code SIGKILL} and {@code SIGSTOP} are never in the sets.
     *
     * @param handled those that its program deals with at its next safepoint: a set
     * @param ignored those without effect
     */
    @Call(4)
    void signals(int handled, int ignored);

    /** Who a process is; 0: the caller. */
    @Call(5)
    Identity identity(int pid) throws UnknownProcess;

    /** Puts the caller (0) or a child of its session into a group, which may be new: its own number, or 0 for that. */
    @Call(6)
    void setGroup(int pid, int group) throws UnknownProcess, NotPermitted;

    /** The caller begins a session of its own, and a group in it; its number. */
    @Call(7)
    int newSession() throws NotPermitted;

    /** The caller becomes another user: for user 0. */
    @Call(8)
    void setUser(int user, int group) throws NotPermitted;

    /** Times of a process; 0: the caller. */
    @Call(9)
    Times times(int pid) throws UnknownProcess;

    /** The process that is {@code index}-th in the order of their numbers, servers included, which have negative ones. */
    @Call(10)
    Entry process(int index) throws NotFound;

    /** What is known of it besides. */
    @Call(11)
    @Text(16)
    String name(int pid) throws UnknownProcess;

    /** For a terminal: sends a signal to a group. */
    @Call(12)
    void signalGroup(int group, int signal) throws NotPermitted, UnknownProcess;

    /** Ends the machine: for user 0. */
    @Call(13)
    void shutDown(Ending how) throws NotPermitted;

    /** Answers when so many milliseconds have passed; at once for 0 and less. */
    @Call(SLEEP)
    @Late
    void sleep(int millis) throws NotPermitted, Interrupted;

    int SLEEP = 16;

    /** Which process has this endpoint: its number. */
    @Call(14)
    int pidOf(int endpoint) throws UnknownProcess;

    /**
     * As {@link #await}, and also for a child that has stopped, of which each stop is told once: then the status is {@code
     * signal << 8 | STOPPED}.
     */
    @Call(15)
    @Late
    Ended awaitChange(int pid, boolean block) throws NoChild, Interrupted;

    /** Which signals the caller ignores: a set, which a program has from the one before it in its process. */
    @Call(17)
    int ignored();

    /** The set of signals that nobody can handle or ignore: {@code SIGKILL} and {@code SIGSTOP}. */
    int UNCONDITIONAL_SIGNALS = 1 << 9 | 1 << 19;

    /** In {@link #await}. */
    int ANY_CHILD = -1;

    /** In the status of a child that has stopped. */
    int STOPPED = 0x7F;

    /** How the machine ends. */
    enum Ending {
        POWER_OFF,
        REBOOT
    }

    /**
     * A child that has ended.
     *
     * @param pid 0: none has
     */
    record Ended(int pid, int status) {}

    /** Who a process is. */
    record Identity(int pid, int parent, int group, int session, int user, int userGroup) {}

    /**
     * Times in milliseconds.
     *
     * @param own that it has run
     * @param children that its children have run that have ended and been waited for
     * @param since how long ago it began
     */
    record Times(long own, long children, long since) {}

    /** A process in the list. */
    record Entry(int pid, int parent, int group, int user, State state, int endpoint) {}

    /** What a process does, as {@code ps} tells it. */
    enum State {
        SERVER,
        ALIVE,
        STOPPED,
        ZOMBIE
    }
}

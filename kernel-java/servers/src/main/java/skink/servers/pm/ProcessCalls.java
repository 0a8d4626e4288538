package skink.servers.pm;

/** What a process manager asks of the kernel. Where nothing else is said, a method returns 0 or an {@code Errno}. */
interface ProcessCalls {
    /** How many slots the kernel's table of processes has. */
    int slots();

    /** Who lives in a slot: an endpoint, or NONE. */
    int tenant(int slot);

    /** Defines the privileges that programs share. */
    int definePrograms();

    /** A process without privileges shares those of programs, and may run. */
    int makeProgram(int process);

    /** Frees the slot of a process. */
    int clear(int process);

    int stop(int process);

    int goOn(int process);

    /** Sends a set of signals that the process deals with itself. */
    int sendSignals(int process, int signals);

    /** A process for whose signals nobody has asked; null if there is none. */
    Told nextSignals();

    /** What {@link #nextSignals} told of a process is dealt with: it goes on. */
    int endSignals(int process);

    /** The time since the boot. */
    long nowMillis();

    /** How long a process has run; 0 if it does not live. */
    long ranMillis(int process);

    /** An alarm comes in so many milliseconds. */
    int setAlarm(int millis);

    /** Ends the machine; does not return. */
    void endMachine(boolean reboot);

    /** Tells the console. */
    void report(String line);

    /**
     * Signals of a process.
     *
     * @param signals a set, with 0 in it if the process has ended itself
     * @param status then: with which
     */
    record Told(int process, int signals, int status) {}
}

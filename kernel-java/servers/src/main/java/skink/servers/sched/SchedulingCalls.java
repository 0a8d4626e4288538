package skink.servers.sched;

/** What a scheduler asks of the kernel. Each method returns 0 or an {@code Errno}, as the kernel call of its name does. */
interface SchedulingCalls {
    int take(int process);

    int giveBack(int process);

    /** The processor may be -1: where the process is. */
    int schedule(int process, int priority, int quantumMillis, int cpu);

    int setAlarm(int millis);

    /** The priority that the kernel has for a process; negative if it does not live. */
    int priorityOf(int process);
}

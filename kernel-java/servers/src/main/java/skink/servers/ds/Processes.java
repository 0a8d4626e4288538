package skink.servers.ds;

/** What a name server asks of the kernel about processes. */
interface Processes {
    boolean lives(int endpoint);

    /** Whether it has privileges of its own: only then can a notification be kept for it. */
    boolean hasOwnPrivileges(int endpoint);

    /** Tells it that something has happened; 0 or an {@code Errno}. */
    int notify(int endpoint);
}

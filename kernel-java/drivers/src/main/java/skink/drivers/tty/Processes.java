package skink.drivers.tty;

/** What a terminal asks about processes. Nobody who is asked waits for the terminal. */
interface Processes {
    /** Where nobody manages processes: everybody may do everything, and signals reach nobody. */
    Processes UNMANAGED = new Processes() {
        @Override
        public boolean mayControl(int caller) {
            return true;
        }

        @Override
        public void signal(int group, int signal) {}
    };

    /** Whether a process may say whose terminal it is. */
    boolean mayControl(int caller);

    /** Sends a signal to the processes of a group, if there are any. */
    void signal(int group, int signal);
}

package skink.magic;

/** Where {@link Machine#install} keeps the machine of each thread. */
final class MachineHolder {
    static final ThreadLocal<Machine> CURRENT = new ThreadLocal<>();

    private MachineHolder() {}
}

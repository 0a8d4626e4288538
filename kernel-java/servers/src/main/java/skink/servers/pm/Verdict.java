package skink.servers.pm;

import skink.abi.protocol.Pm;
import skink.abi.user.Signal;

/** What a signal does to a process (POSIX.1-2017, 2.4.3). */
enum Verdict {
    /** Nothing. */
    IGNORED,
    /** Nothing before it goes on. */
    PENDING,
    /** Its program deals with it. */
    HANDLED,
    /** It stops. */
    STOPS,
    /** It stops, unless nobody outside its group could continue it. */
    STOPS_IF_WATCHED,
    /** It goes on; a program that handles that is told. */
    CONTINUES,
    /** It ends. */
    ENDS;

    /** Signals that nobody handles or ignores. */
    static final int UNCONDITIONAL = Pm.UNCONDITIONAL_SIGNALS;

    /** Signals that stop a process which does nothing about them. */
    static final int STOPPING = 1 << Signal.STOP | 1 << Signal.TSTP | 1 << Signal.TTIN | 1 << Signal.TTOU;

    /** Those of an instruction that cannot be done, after which no program gets as far as dealing with them. */
    static final int FAULTS = 1 << Signal.ILL | 1 << Signal.TRAP | 1 << Signal.BUS | 1 << Signal.FPE | 1 << Signal.SEGV;

    private static final int HARMLESS = 1 << Signal.CHLD | 1 << Signal.URG | 1 << Signal.WINCH;

    /** What a signal, 1 to 31, does; init does only what it handles. */
    static Verdict of(Proc proc, int signal) {
        if (proc.isZombie() || proc.isServer()) {
            return IGNORED;
        }
        if (has(UNCONDITIONAL, signal)) {
            return unconditional(proc, signal);
        }
        if (signal == Signal.CONT) {
            return CONTINUES;
        }
        if (proc.ignores(signal)) {
            return IGNORED;
        }
        if (proc.isStopped()) {
            return PENDING;
        }
        return proc.handles(signal) ? HANDLED : byDefault(proc, signal);
    }

    private static Verdict unconditional(Proc proc, int signal) {
        if (proc.isInit()) {
            return IGNORED;
        }
        if (signal == Signal.KILL) {
            return ENDS;
        }
        return proc.isStopped() ? IGNORED : STOPS;
    }

    private static Verdict byDefault(Proc proc, int signal) {
        if (proc.isInit() || has(HARMLESS, signal)) {
            return IGNORED;
        }
        return has(STOPPING, signal) ? STOPS_IF_WATCHED : ENDS;
    }

    private static boolean has(int set, int signal) {
        return (set >>> signal & 1) != 0;
    }
}

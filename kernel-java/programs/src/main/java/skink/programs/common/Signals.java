package skink.programs.common;

import skink.abi.user.Signal;

/** The names of signals, and what is said of a process that one has ended. */
public final class Signals {
    private static final String[] NAMES = {
        "EXIT", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE",
        "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM",
        "PROF", "WINCH", "IO", "PWR", "SYS"
    };

    private Signals() {}

    /** Without SIG, of a signal from 0 to 31. */
    public static String name(int signal) {
        return NAMES[signal];
    }

    /** The signal of a name, with or without SIG, or of a number; -1 if there is none. */
    public static int named(String name) {
        String plain = name.startsWith("SIG") ? name.substring(3) : name;
        for (int i = 0; i < NAMES.length; i++) {
            if (NAMES[i].equals(plain)) {
                return i;
            }
        }
        int number = Format.number(name, -1);
        return number < NAMES.length ? number : -1;
    }

    /** What is said of a process that this signal has ended. */
    public static String text(int signal) {
        return switch (signal) {
            case Signal.HUP -> "Hangup";
            case Signal.INT -> "Interrupt";
            case Signal.QUIT -> "Quit";
            case Signal.ILL -> "Illegal instruction";
            case Signal.TRAP -> "Trace/breakpoint trap";
            case Signal.ABRT -> "Aborted";
            case Signal.BUS -> "Bus error";
            case Signal.FPE -> "Floating point exception";
            case Signal.KILL -> "Killed";
            case Signal.SEGV -> "Segmentation fault";
            case Signal.PIPE -> "Broken pipe";
            case Signal.ALRM -> "Alarm clock";
            case Signal.TERM -> "Terminated";
            default -> signal > 0 && signal < NAMES.length ? "Signal SIG" + NAMES[signal] : "Signal " + signal;
        };
    }
}

package skink.user.process;

import java.util.Arrays;
import skink.abi.protocol.Pm;
import skink.abi.user.Signal;
import skink.abi.user.WellKnown;
import skink.user.protocol.PmClient;

/** What this program does about signals. */
public final class Signals {
    private static final PmClient PM = new PmClient(WellKnown.PM);
    private static final Runnable[] HANDLERS = new Runnable[Signal.LAST + 1];

    private static int handled;
    private static int ignored;
    /** Whether {@link #ignored} is known: a program is not told what the one before it has ignored. */
    private static boolean isKnown;

    private Signals() {}

    /** From now on {@code handler} runs at the first safepoint after the signal, once for all of its kind that came before. */
    public static void handle(int signal, Runnable handler) {
        HANDLERS[checked(signal)] = handler;
        set(handled | 1 << signal, known() & ~(1 << signal));
    }

    /** From now on the signal has no effect. */
    public static void ignore(int signal) {
        HANDLERS[checked(signal)] = null;
        set(handled & ~(1 << signal), known() | 1 << signal);
    }

    /** From now on the signal does what it does to a program that does nothing about it. */
    public static void restore(int signal) {
        HANDLERS[checked(signal)] = null;
        set(handled & ~(1 << signal), known() & ~(1 << signal));
    }

    /** All signals do that, but those of a set, which have no effect. */
    public static void restoreAllBut(int newIgnored) {
        Arrays.fill(HANDLERS, null);
        set(0, newIgnored & ~Pm.UNCONDITIONAL_SIGNALS);
    }

    /** A safepoint: runs the handlers of all signals that have come, the lowest first; whether any had. */
    public static boolean poll() {
        int come = skink.user.Signals.areThere() ? skink.user.Signals.take() : 0;
        for (int signal = 1; signal <= Signal.LAST; signal++) {
            Runnable handler = HANDLERS[signal];
            if ((come >>> signal & 1) != 0 && handler != null) {
                handler.run();
            }
        }
        return come != 0;
    }

    private static int checked(int signal) {
        if (signal < 1 || signal > Signal.LAST || (Pm.UNCONDITIONAL_SIGNALS >>> signal & 1) != 0) {
            throw new IllegalArgumentException("nobody can do anything about signal " + signal);
        }
        return signal;
    }

    /** As at the beginning of a program. */
    static void forget() {
        Arrays.fill(HANDLERS, null);
        handled = 0;
        isKnown = false;
    }

    private static int known() {
        if (!isKnown) {
            ignored = PM.ignored();
            isKnown = true;
        }
        return ignored;
    }

    private static void set(int newHandled, int newIgnored) {
        handled = newHandled;
        ignored = newIgnored;
        isKnown = true;
        PM.signals(handled, ignored);
    }
}

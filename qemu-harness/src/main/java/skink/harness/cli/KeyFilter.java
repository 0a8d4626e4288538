package skink.harness.cli;

/**
 * Tells keys for the guest from keys for us: Ctrl-A opens a command of ours, as in QEMU.
 */
final class KeyFilter {
    /** What to do with a key. */
    enum Action {
        /** Give it to the guest. */
        SEND,
        /** Nothing yet, or not at all. */
        SWALLOW,
        /** Ctrl-A X: leave. */
        QUIT,
        /** Ctrl-A N: send the guest a non-maskable interrupt. */
        NMI,
        /** Ctrl-A H, and any unknown command: show the commands. */
        HELP
    }

    static final String HELP_TEXT = "Ctrl-A X: leave  Ctrl-A N: non-maskable interrupt  Ctrl-A Ctrl-A: send Ctrl-A";
    private static final int ESCAPE = 1;

    private boolean escaped;

    /** The action for the next key. */
    Action next(int key) {
        if (!escaped) {
            escaped = key == ESCAPE;
            return escaped ? Action.SWALLOW : Action.SEND;
        }
        escaped = false;
        return switch (key) {
            case ESCAPE -> Action.SEND;
            case 'x', 'X' -> Action.QUIT;
            case 'n', 'N' -> Action.NMI;
            default -> Action.HELP;
        };
    }
}

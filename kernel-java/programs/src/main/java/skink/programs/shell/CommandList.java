package skink.programs.shell;

import java.util.List;

/**
 * Commands that depend on each other: {@code a && b || c}.
 *
 * @param steps at least one
 * @param isBackground whether nobody waits for it
 * @param text as it was written
 */
record CommandList(List<Step> steps, boolean isBackground, String text) {
    /** When a command is run, by the status of the one before. */
    enum Condition {
        ALWAYS,
        SUCCESS,
        FAILURE
    }

    /** A command and its condition. */
    record Step(Condition condition, Command command) {}
}

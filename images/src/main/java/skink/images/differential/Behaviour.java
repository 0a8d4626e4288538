package skink.images.differential;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a program did, as far as every engine must agree.
 *
 * @param output everything on standard output
 * @param status exit status; 1 after an uncaught exception
 * @param uncaught the uncaught exception as {@code class: message}, without the message where engines may differ; else
 *     empty
 */
record Behaviour(String output, int status, String uncaught) {
    private static final Pattern UNCAUGHT = Pattern.compile("Exception in thread \"main\" ([\\w.$]+)(?:: ([^\\n]*))?");

    /** From what a process printed. */
    static Behaviour ofProcess(String output, String errors, int status) {
        Matcher matcher = UNCAUGHT.matcher(errors);
        if (!matcher.find()) {
            return new Behaviour(output, status, errors.isEmpty() ? "" : "stderr: " + errors.strip());
        }
        return new Behaviour(output, status, describe(matcher.group(1), matcher.group(2)));
    }

    /** From an exception that left {@code main} in this virtual machine. */
    static Behaviour ofUncaught(String output, Throwable uncaught) {
        return new Behaviour(output, 1, describe(uncaught.getClass().getName(), uncaught.getMessage()));
    }

    private static String describe(String className, String message) {
        boolean free = className.endsWith(".NullPointerException") || className.endsWith(".ClassCastException");
        return free || message == null ? className : className + ": " + message;
    }

    /** Where this differs from {@code other}, in one line; empty if it does not. */
    String difference(Behaviour other) {
        if (!output.equals(other.output)) {
            String[] mine = output.split("\n", -1);
            String[] theirs = other.output.split("\n", -1);
            int line = 0;
            while (line < mine.length && line < theirs.length && mine[line].equals(theirs[line])) {
                line++;
            }
            String left = line < mine.length ? mine[line] : "(end)";
            String right = line < theirs.length ? theirs[line] : "(end)";
            return "output line " + (line + 1) + ": \"" + left + "\" against \"" + right + "\"" + outcome(other);
        }
        return status == other.status && uncaught.equals(other.uncaught) ? "" : "same output" + outcome(other);
    }

    private String outcome(Behaviour other) {
        return "; status " + status + " " + uncaught + " against " + other.status + " " + other.uncaught;
    }
}

package skink.images.differential;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a user's program did, as far as HotSpot and compiled code must agree.
 *
 * @param output its standard output
 * @param errors the lines of its standard error, without what engines may do differently: frames of the class library,
 *     the count of frames left out, and the message of exceptions whose text the virtual machine makes up
 * @param status its exit status, or {@link ProgramProcess#TIMED_OUT}
 */
record Outcome(String output, List<String> errors, int status) {
    private static final Pattern LIBRARY_FRAME = Pattern.compile("\\s+at java\\.base/.*|\\s+\\.\\.\\. \\d+ more");
    private static final Pattern FREE_MESSAGE =
            Pattern.compile("(.*java\\.lang\\.(?:NullPointer|ClassCast|ArrayStore)Exception): .*");

    /** Of a process that has ended. */
    static Outcome of(ProgramProcess process) {
        List<String> errors = process.errors()
                .lines()
                .filter(line -> !LIBRARY_FRAME.matcher(line).matches())
                .map(line -> FREE_MESSAGE.matcher(line).replaceFirst("$1"))
                .toList();
        return new Outcome(process.output(), errors, process.status());
    }

    /** Where this differs from {@code other}, in one line; empty if it does not. */
    String difference(Outcome other) {
        List<String> mine = output.lines().toList();
        List<String> theirs = other.output.lines().toList();
        if (!output.equals(other.output)) {
            return "standard output, " + firstDifference(mine, theirs);
        }
        if (status != other.status) {
            return "exit status, " + statusText() + " against " + other.statusText();
        }
        return errors.equals(other.errors) ? "" : "standard error, " + firstDifference(errors, other.errors);
    }

    private static String firstDifference(List<String> mine, List<String> theirs) {
        int line = 0;
        while (line < mine.size() && line < theirs.size() && mine.get(line).equals(theirs.get(line))) {
            line++;
        }
        if (line == mine.size() && line == theirs.size()) {
            return "the end of the last line";
        }
        return "line " + (line + 1) + ": " + lineText(mine, line) + " against " + lineText(theirs, line);
    }

    private static String lineText(List<String> lines, int line) {
        return line < lines.size() ? "\"" + lines.get(line) + "\"" : "nothing";
    }

    private String statusText() {
        return status == ProgramProcess.TIMED_OUT ? "no end" : String.valueOf(status);
    }
}

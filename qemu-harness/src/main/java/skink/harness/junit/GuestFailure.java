package skink.harness.junit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import skink.harness.guest.Verdict;
import skink.harness.run.RunReport;

/**
 * A guest test or run that did not pass, with the end of its transcript.
 *
 * <p>The first line of the message is {@code verdict: reason}; the stack trace is left out, since it would only show the
 * harness.
 */
public final class GuestFailure extends AssertionError {
    private static final long serialVersionUID = 1L;
    private static final Pattern FIRST_LINE = Pattern.compile("([a-z-]+): (.*)");

    GuestFailure(Verdict verdict, String reason, RunReport report) {
        super(verdict.word() + ": " + reason + "\n" + attachment(report));
        setStackTrace(new StackTraceElement[0]);
    }

    /** The verdict in the first line of a message, if the message is of this class. */
    public static Optional<Verdict> verdictOf(String message) {
        return firstLine(message).map(m -> Verdict.ofWord(m.group(1)));
    }

    /** The reason in the first line of a message, if the message is of this class. */
    public static Optional<String> reasonOf(String message) {
        return firstLine(message).map(m -> m.group(2));
    }

    private static Optional<Matcher> firstLine(String message) {
        Matcher m = FIRST_LINE.matcher(message.lines().findFirst().orElse(""));
        boolean ours = m.matches()
                && List.of(Verdict.values()).stream().anyMatch(v -> v.word().equals(m.group(1)));
        return ours ? Optional.of(m) : Optional.empty();
    }

    private static String attachment(RunReport report) {
        StringBuilder text =
                new StringBuilder("transcript: " + report.transcript().toAbsolutePath());
        report.lastLines().forEach(line -> text.append("\n  ").append(line));
        return text.toString();
    }
}

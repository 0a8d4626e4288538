package skink.images.differential;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Standard error as far as engines must agree: the program's own frames, not the library's and not the dispatcher's. */
final class ErrorText {
    private static final String DISPATCHER_FRAME = "at " + BatchCompiler.DISPATCHER + ".Main.main(";
    private static final Pattern LIBRARY_FRAME =
            Pattern.compile("\\s*at (?:java\\.base/|java\\.|jdk\\.|sun\\.|skink\\.runtime\\.).*");
    private static final Pattern FRAMES_IN_COMMON = Pattern.compile("(\\s*\\.\\.\\. )(\\d+)( more)");
    /** HotSpot names modules and class loaders after a failed cast; there are none in a compiled program. */
    private static final Pattern CLASS_LOADERS = Pattern.compile("(cannot be cast to class \\S+) \\(.*\\)");

    private ErrorText() {}

    static String normalise(String errors) {
        boolean dispatched = errors.contains(DISPATCHER_FRAME);
        return errors.lines()
                .filter(line -> !line.contains(DISPATCHER_FRAME))
                .filter(line -> !LIBRARY_FRAME.matcher(line).matches())
                .map(line -> CLASS_LOADERS.matcher(line).replaceAll("$1"))
                .map(line -> dispatched ? withoutDispatcher(line) : line)
                .filter(line -> !line.endsWith("... 0 more"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** The dispatcher's frame is one of those that two traces have in common. */
    private static String withoutDispatcher(String line) {
        Matcher matcher = FRAMES_IN_COMMON.matcher(line);
        return matcher.matches() ? text(matcher.toMatchResult()) : line;
    }

    private static String text(MatchResult match) {
        return match.group(1) + (Integer.parseInt(match.group(2)) - 1) + match.group(3);
    }
}

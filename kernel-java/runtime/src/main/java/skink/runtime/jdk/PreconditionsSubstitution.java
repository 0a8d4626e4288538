package skink.runtime.jdk;

import java.util.List;
import skink.magic.Substitution;

/** The messages of range checks without {@code String.format}, which would bring in formatter, locales and more. */
@Substitution(target = "jdk.internal.util.Preconditions")
final class PreconditionsSubstitution {
    private static String outOfBoundsMessage(String check, List<? extends Number> arguments) {
        if (check == null || arguments == null) {
            return check == null ? "Range check failed" : "Range check failed: ".concat(check);
        }
        return switch (check) {
            case "checkIndex" -> "Index " + number(arguments, 0) + " out of bounds for length " + number(arguments, 1);
            case "checkFromToIndex" ->
                "Range [" + number(arguments, 0) + ", " + number(arguments, 1) + ") out of bounds for length "
                        + number(arguments, 2);
            case "checkFromIndexSize" ->
                "Range [" + number(arguments, 0) + ", " + number(arguments, 0) + " + " + number(arguments, 1)
                        + ") out of bounds for length " + number(arguments, 2);
            default -> "Range check failed: ".concat(check);
        };
    }

    /** As a number: appended as an object it would bring every {@code toString} into the program. */
    private static long number(List<? extends Number> arguments, int index) {
        return arguments.get(index).longValue();
    }
}

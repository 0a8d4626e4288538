package skink.runtime.jdk;

import java.util.List;
import skink.magic.Substitution;

/** The messages of range checks without {@code String.format}, which would bring in formatter, locales and more. */
@Substitution(target = "jdk.internal.util.Preconditions")
final class PreconditionsSubstitution {
    private static String outOfBoundsMessage(String check, List<? extends Number> arguments) {
        if (check == null && arguments == null) {
            return "Range check failed";
        }
        if (check == null) {
            return "Range check failed: " + arguments;
        }
        if (arguments == null) {
            return "Range check failed: " + check;
        }
        int size = arguments.size();
        if (check.equals("checkIndex") && size == 2) {
            return "Index " + arguments.get(0) + " out of bounds for length " + arguments.get(1);
        }
        if (check.equals("checkFromToIndex") && size == 3) {
            return "Range [" + arguments.get(0) + ", " + arguments.get(1) + ") out of bounds for length "
                    + arguments.get(2);
        }
        if (check.equals("checkFromIndexSize") && size == 3) {
            return "Range [" + arguments.get(0) + ", " + arguments.get(0) + " + " + arguments.get(1)
                    + ") out of bounds for length " + arguments.get(2);
        }
        return "Range check failed: " + check + " " + arguments;
    }
}

package skink.programs.conformance.library.format;

import java.util.IllegalFormatException;

/** {@code Formatter}: what each wrong format string throws. */
public final class FormatErrors {
    private FormatErrors() {}

    public static void main(String[] arguments) {
        Object[][] cases = {
            {"%d", "x"},
            {"%q", 1},
            {"%s %s", 1},
            {"%-d", 1},
            {"%,s", "x"},
            {"%.2d", 1},
            {"%", 1},
            {"%5", 1},
            {"%--5d", 1},
            {"%+ d", 1},
            {"%c", 0x110000},
            {"%c", "str"},
            {"%f", 1},
            {"%3$s", 1},
            {"%-05d", 1},
            {"%#d", 1},
            {"%<s", 1},
            {"%x", 1.5},
            {"%.3c", 'c'},
            {"%n%5n", 1},
            {"%+s", 1},
            {"%b %z", 1},
            {"%(x", 5},
        };
        for (Object[] c : cases) {
            try {
                System.out.println(c[0] + " gave " + String.format((String) c[0], c[1]));
            } catch (IllegalFormatException e) {
                System.out.println(c[0] + " threw " + e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
    }
}

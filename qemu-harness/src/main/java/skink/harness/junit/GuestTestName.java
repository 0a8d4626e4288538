package skink.harness.junit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name under which JUnit shows a guest test: {@code PipeBlocksWhenFull [cpus=4 mode=normal]}.
 *
 * <p>The same test runs on different machines; the part in brackets keeps them apart and lets reports read the machine
 * back from any XML file.
 *
 * @param test what the test claims
 * @param cpus number of CPUs, 0 if it is no guest test
 * @param mode of the run, empty if it is no guest test
 */
public record GuestTestName(String test, int cpus, String mode) {
    private static final Pattern FORM = Pattern.compile("(.*) \\[cpus=(\\d{1,4}) mode=([A-Za-z0-9._-]+)]");

    /** The name as JUnit shows it. */
    public String display() {
        return test + " [cpus=" + cpus + " mode=" + mode + "]";
    }

    /** Reads a name of either kind. */
    public static GuestTestName parse(String display) {
        Matcher m = FORM.matcher(display);
        return m.matches()
                ? new GuestTestName(m.group(1), Integer.parseInt(m.group(2)), m.group(3))
                : new GuestTestName(display, 0, "");
    }
}

package skink.harness.guest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import skink.abi.test.Ktap;

/**
 * Reads one line of the dialect described in {@link Ktap}: text in, {@link GuestEvent} out.
 *
 * <p>Strict on purpose: a line that opens like a record must be one to the last character, otherwise it is
 * {@link GuestEvent.Malformed}, so that a damaged record never passes for free text.
 */
public final class KtapParser {
    private static final String ID = "([A-Za-z0-9._-]{1,64})";
    private static final String COUNT = "(0|[1-9][0-9]{0,5})";
    private static final String ORDINAL = "([1-9][0-9]{0,5})";

    private static final Pattern BEGIN =
            Pattern.compile(Ktap.BEGIN + Ktap.BUILD + ID + Ktap.RUN + ID + Ktap.CPUS + ORDINAL + Ktap.MODE + ID);
    private static final Pattern END = Pattern.compile(Ktap.END + Ktap.BUILD + ID + Ktap.RUN + ID + Ktap.PLAN_COUNT
            + COUNT + Ktap.PASS_COUNT + COUNT + Ktap.FAIL_COUNT + COUNT + Ktap.SKIP_COUNT + COUNT + Ktap.SUM
            + "([0-9a-f]{8})");
    private static final Pattern PLAN = Pattern.compile(Pattern.quote(Ktap.PLAN) + COUNT);
    private static final Pattern NUMBERED = Pattern.compile(ORDINAL + Ktap.NAME + "(.+)");
    private static final Pattern NOTE = Pattern.compile("(?:" + Ktap.MICROS + "([0-9]{1,15})(?: (.+))?|(.+))");
    private static final String PANIC_WORD = "panic:";

    private KtapParser() {}

    /** Reads a line given without its line end. */
    public static GuestEvent parse(String line) {
        if (line.startsWith(PANIC_WORD)) {
            return line.equals(Ktap.PANIC_END)
                    ? new GuestEvent.PanicEnd()
                    : new GuestEvent.Panic(line.substring(PANIC_WORD.length()).strip());
        }
        if (!opensRecord(line)) {
            return new GuestEvent.Text();
        }
        if (line.length() > Ktap.MAX_LINE_LENGTH) {
            return malformed("longer than " + Ktap.MAX_LINE_LENGTH + " characters", line);
        }
        if (!line.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            return malformed("not printable ASCII", line);
        }
        return record(line);
    }

    /** Whether this line counts towards the sum of rule K7. */
    static boolean isSummed(GuestEvent event) {
        return event instanceof GuestEvent.Version
                || event instanceof GuestEvent.Begin
                || event instanceof GuestEvent.Plan
                || event instanceof GuestEvent.Result;
    }

    private static boolean opensRecord(String line) {
        return line.startsWith("KTAP version")
                || line.startsWith(Ktap.BEGIN)
                || line.startsWith(Ktap.END)
                || line.startsWith(Ktap.RUNNING)
                || line.startsWith(Ktap.PLAN)
                || line.startsWith(Ktap.OK)
                || line.startsWith(Ktap.NOT_OK);
    }

    private static GuestEvent record(String line) {
        if (line.startsWith(Ktap.OK)) {
            return result(line, line.substring(Ktap.OK.length()), true);
        }
        if (line.startsWith(Ktap.NOT_OK)) {
            return result(line, line.substring(Ktap.NOT_OK.length()), false);
        }
        if (line.startsWith(Ktap.RUNNING)) {
            Matcher m = NUMBERED.matcher(line.substring(Ktap.RUNNING.length()));
            return m.matches() && isName(m.group(2))
                    ? new GuestEvent.Running(Integer.parseInt(m.group(1)), m.group(2))
                    : malformed("no run line", line);
        }
        if (line.startsWith(Ktap.PLAN)) {
            Matcher m = PLAN.matcher(line);
            return m.matches() ? new GuestEvent.Plan(Integer.parseInt(m.group(1))) : malformed("no plan", line);
        }
        if (line.startsWith(Ktap.BEGIN)) {
            Matcher m = BEGIN.matcher(line);
            return m.matches()
                    ? new GuestEvent.Begin(m.group(1), m.group(2), Integer.parseInt(m.group(3)), m.group(4))
                    : malformed("no begin record", line);
        }
        if (line.startsWith(Ktap.END)) {
            return end(line);
        }
        return line.equals(Ktap.VERSION_LINE) ? new GuestEvent.Version() : malformed("unknown KTAP version", line);
    }

    private static GuestEvent end(String line) {
        Matcher m = END.matcher(line);
        if (!m.matches()) {
            return malformed("no end record", line);
        }
        return new GuestEvent.End(
                m.group(1),
                m.group(2),
                Integer.parseInt(m.group(3)),
                Integer.parseInt(m.group(4)),
                Integer.parseInt(m.group(5)),
                Integer.parseInt(m.group(6)),
                Integer.parseUnsignedInt(m.group(7), 16));
    }

    private static GuestEvent result(String line, String rest, boolean ok) {
        int noteStart = rest.indexOf(Ktap.NOTE);
        Matcher numbered = NUMBERED.matcher(noteStart < 0 ? rest : rest.substring(0, noteStart));
        if (!numbered.matches() || !isName(numbered.group(2))) {
            return malformed("no result line", line);
        }
        long micros = -1;
        String note = "";
        if (noteStart >= 0) {
            Matcher m = NOTE.matcher(rest.substring(noteStart + Ktap.NOTE.length()));
            if (!m.matches()) {
                return malformed("empty note", line);
            }
            micros = m.group(1) == null ? -1 : Long.parseLong(m.group(1));
            note = m.group(1) == null ? m.group(3) : m.group(2) == null ? "" : m.group(2);
        }
        boolean skipped = ok && note.startsWith(Ktap.SKIP) && note.length() > Ktap.SKIP.length();
        if (ok && !skipped && !note.isEmpty()) {
            return malformed("an ok line with a note that is no skip", line);
        }
        Verdict verdict = skipped ? Verdict.SKIPPED : ok ? Verdict.PASS : Verdict.FAIL;
        String message = skipped ? note.substring(Ktap.SKIP.length()) : note;
        return new GuestEvent.Result(
                Integer.parseInt(numbered.group(1)), new TestResult(numbered.group(2), verdict, micros, message));
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= Ktap.MAX_NAME_LENGTH
                && name.indexOf('#') < 0
                && name.equals(name.strip());
    }

    private static GuestEvent malformed(String why, String line) {
        return new GuestEvent.Malformed(why + ": " + (line.length() > 120 ? line.substring(0, 120) + "…" : line));
    }
}

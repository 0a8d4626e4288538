package skink.abi.test;

/**
 * The KTAP dialect of Skink: what a guest prints on its serial line so that a harness can judge the run.
 *
 * <p>A complete run, as it stands on the line (each line ends in LF, a CR before it is ignored):
 *
 * <pre>
 * KTAP version 1
 * # begin build=5f3a90c1 run=r17-4 cpus=4 mode=normal
 * 1..3
 * # run 1 - AtomicAddLosesNothing
 * ok 1 - AtomicAddLosesNothing # us=1834
 * # run 2 - TimerTicksOnTime
 * not ok 2 - TimerTicksOnTime # us=100210 expected 100 ticks, saw 93
 * ok 3 - IpiReachesEveryPair # SKIP needs two CPUs
 * # end build=5f3a90c1 run=r17-4 plan=3 pass=1 fail=1 skip=1 sum=9c04e1d7
 * </pre>
 *
 * <p>It is plain KTAP: a reader that knows nothing of this dialect takes the begin and end records for diagnostics. The
 * rules that go beyond KTAP, by number:
 *
 * <ol>
 *   <li><b>K1</b> Version, begin record and plan come in this order, once each, before any result.
 *   <li><b>K2</b> {@code build} is compiled into the guest; {@code run} is the word after {@value #RUN_ARGUMENT} on the
 *       guest's command line. Both consist of 1 to 64 characters out of {@code A-Z a-z 0-9 . _ -}. The end record
 *       repeats both.
 *   <li><b>K3</b> Results are numbered 1, 2, 3 … without a gap, in this order, up to the plan; a plan is at least 1 and
 *       at most {@value #MAX_TESTS}. Numbers are decimal without leading zeros.
 *   <li><b>K4</b> A name is 1 to {@value #MAX_NAME_LENGTH} printable ASCII characters without {@code #} and without a
 *       blank at either end. Names are unique in a run.
 *   <li><b>K5</b> After the name may follow {@value #NOTE} and there, in this order: {@code us=} and the microseconds
 *       that the test took; then for {@code ok} either nothing or {@value #SKIP} with a reason (not optional); for
 *       {@code not ok} the reason of the failure.
 *   <li><b>K6</b> The run line before a result is optional: it only tells in which test a guest died.
 *   <li><b>K7</b> The end record counts passed, failed and skipped results; they add up to the plan. {@code sum} is
 *       {@link #sumStep} over every character of the version, begin, plan and result lines in the order printed, an LF
 *       after each line included, other lines left out; eight lower-case hexadecimal digits.
 *   <li><b>K8</b> Records start at the beginning of a line, are printable ASCII, and are at most
 *       {@value #MAX_LINE_LENGTH} characters long. Any other line is free text. A guest prints an LF before its first
 *       record, in case firmware left an unfinished line.
 *   <li><b>K9</b> After the end record the guest waits until its line is empty (the transmitter, not only the holding
 *       register) and ends the machine (see {@link DebugExit}).
 * </ol>
 *
 * <p><b>Panic.</b> At any moment, also before the version line and after the end record, a guest may die:
 *
 * <pre>
 * panic: cpu=2 kind=page-fault read of 00000004
 *   at skink.kernel.sched.RunQueue.pick(RunQueue.java:88)
 *   at skink.kernel.entry.TrapEntry.dispatch(TrapEntry.java:41)
 *   eax=00000000 ebx=c0104000 ecx=00000002 edx=00000000
 *   eip=c0101a33 esp=c0180ff0 eflags=00000046 cr2=00000004
 * panic: end
 * </pre>
 *
 * The line after {@code kind=} may carry free text; frames and registers are indented by two blanks and are free text
 * for the harness. {@value #PANIC_END} lets the harness stop at once instead of waiting whether more comes.
 *
 * <p>The constants are in the pieces in which a guest prints them, so that a kernel needs no formatting.
 */
public final class Ktap {
    /** First line of a run. */
    public static final String VERSION_LINE = "KTAP version 1";

    /** Opens the begin record; {@link #BUILD}, {@link #RUN}, {@link #CPUS}, {@link #MODE} follow in this order. */
    public static final String BEGIN = "# begin ";

    /** Opens the end record; BUILD, RUN, PLAN_COUNT, PASS_COUNT, FAIL_COUNT, SKIP_COUNT, SUM follow in this order. */
    public static final String END = "# end ";

    public static final String BUILD = "build=";
    public static final String RUN = " run=";
    public static final String CPUS = " cpus=";
    public static final String MODE = " mode=";
    public static final String PLAN_COUNT = " plan=";
    public static final String PASS_COUNT = " pass=";
    public static final String FAIL_COUNT = " fail=";
    public static final String SKIP_COUNT = " skip=";
    public static final String SUM = " sum=";

    /** Opens the plan line; the number of tests follows. */
    public static final String PLAN = "1..";

    /** Opens the optional line before a test; number, {@link #NAME}, name follow. */
    public static final String RUNNING = "# run ";

    /** Opens the result of a passed or skipped test; number, {@link #NAME}, name follow. */
    public static final String OK = "ok ";

    /** Opens the result of a failed test; number, {@link #NAME}, name follow. */
    public static final String NOT_OK = "not ok ";

    /** Stands between number and name. */
    public static final String NAME = " - ";

    /** Stands between name and note. */
    public static final String NOTE = " # ";

    /** In a note: the microseconds follow; a blank parts them from the rest of the note, if any. */
    public static final String MICROS = "us=";

    /** In the note of {@code ok}: the test was not run; the reason follows. */
    public static final String SKIP = "SKIP ";

    /** Opens any other diagnostic line. */
    public static final String DIAGNOSTIC = "# ";

    /** Opens a panic record; the CPU's number, {@link #PANIC_KIND}, the kind in one word and free text follow. */
    public static final String PANIC = "panic: cpu=";

    public static final String PANIC_KIND = " kind=";

    /** Opens a frame of a panic record: {@code class.method(File.java:line)} follows. */
    public static final String PANIC_FRAME = "  at ";

    /** Indents a line of registers in a panic record. */
    public static final String PANIC_INDENT = "  ";

    /** Last line of a panic record. */
    public static final String PANIC_END = "panic: end";

    /** The word on the guest's command line that carries the run id. */
    public static final String RUN_ARGUMENT = "run=";

    /** Longest record in characters, without the line end. */
    public static final int MAX_LINE_LENGTH = 1024;

    /** Longest name of a test in characters. */
    public static final int MAX_NAME_LENGTH = 200;

    /** Largest plan. */
    public static final int MAX_TESTS = 100_000;

    /** Value of the sum before the first character. */
    public static final int SUM_START = 0x811c9dc5;

    /**
     * Takes one character into the sum of K7: 32-bit FNV-1a (Fowler, Noll, Vo).
     *
     * <p>For a given character the step is a bijection of the sum, and for a given sum it differs for different
     * characters; so a run in which exactly one character was exchanged never has the sum of the original.
     *
     * @param sum the sum so far
     * @param character an ASCII character, 0 to 127
     * @return the sum with the character
     */
    public static int sumStep(int sum, int character) {
        return (sum ^ character) * 0x01000193;
    }

    private Ktap() {}
}

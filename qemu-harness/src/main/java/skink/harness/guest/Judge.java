package skink.harness.guest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import skink.abi.test.DebugExit;
import skink.abi.test.Ktap;

/**
 * The state machine that turns what a run noticed into one verdict.
 *
 * <p><b>Idea.</b> A run goes through phases (nothing, version, begun, planned, ended). Every line moves it on, leaves it
 * where it is, or is held against it as a <em>complaint</em>. Some event at last <em>settles</em> the run; nothing that
 * comes later counts. So the verdict is a function of the list of events, and can be tested from transcripts alone.
 *
 * <p><b>Invariants.</b>
 *
 * <ul>
 *   <li>I1 A pass needs: all records in order, ids and CPUs as expected, results 1 to plan without gap or repetition,
 *       counts and sum of the end record equal to what was read, and a proper ending of the machine.
 *   <li>I2 A panic or a reset beats every other verdict, whenever it is noticed before the run is settled.
 *   <li>I3 The first complaint is kept and reported; it turns a pass into a failure.
 *   <li>I4 Memory is bounded: at most {@link Ktap#MAX_TESTS} results and {@value #MAX_PANIC_LINES} panic lines.
 * </ul>
 *
 * <p>Not safe for threads; the caller serialises.
 *
 * <pre>{@code
 * Judge judge = new Judge(Expectation.ofRun("r1"));
 * for (RunEvent event : events) {
 *     judge.accept(event);
 * }
 * Outcome outcome = judge.outcome();
 * }</pre>
 */
public final class Judge {
    private static final int MAX_PANIC_LINES = 200;
    private static final int SIGNAL_BASE = 128;
    private static final Set<Integer> DEADLY_OWN_SIGNALS = Set.of(4, 5, 6, 7, 8, 11, 31);

    private enum Phase {
        NOTHING,
        VERSION,
        BEGUN,
        PLANNED,
        ENDED
    }

    /** What the run is to wait for, and so which time limit holds. */
    public enum Awaited {
        /** More output. */
        OUTPUT,
        /** The machine, which must stop very soon. */
        STOP,
        /** Nothing: the run is settled. */
        NOTHING
    }

    private final Expectation expectation;
    private final List<TestResult> tests = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final List<String> panic = new ArrayList<>();
    private Phase phase = Phase.NOTHING;
    private GuestEvent.Begin begin = new GuestEvent.Begin("", "", 0, "");
    private int plan;
    private int sum = Ktap.SUM_START;
    private GuestEvent.Running running;
    private String complaint = "";
    private String broken = "";
    private Verdict verdict;
    private String reason = "";

    public Judge(Expectation expectation) {
        this.expectation = expectation;
    }

    /** Takes the next event into account. */
    public void accept(RunEvent event) {
        if (verdict != null) {
            return;
        }
        if (event instanceof RunEvent.Line line) {
            line(line.text());
        } else if (event instanceof RunEvent.Broken b) {
            broken = broken.isEmpty() ? b.how() : broken;
        } else if (event instanceof RunEvent.Stopped stopped) {
            stopped(stopped.status(), stopped.reason());
        } else if (event instanceof RunEvent.TimedOut timeout) {
            timedOut(timeout);
        } else if (event instanceof RunEvent.LinkClosed) {
            settle(Verdict.LOST_LINK, "the serial line was closed although QEMU still runs" + progress());
        } else if (event instanceof RunEvent.Flood flood) {
            settle(Verdict.FAIL, "the guest printed more than " + flood.limitBytes() + " bytes" + progress());
        } else if (event instanceof RunEvent.Fault fault) {
            settle(Verdict.HARNESS_FAULT, fault.message());
        }
    }

    /** What the run must wait for now. */
    public Awaited awaited() {
        if (verdict != null) {
            return Awaited.NOTHING;
        }
        return !panic.isEmpty() || !broken.isEmpty() || phase == Phase.ENDED ? Awaited.STOP : Awaited.OUTPUT;
    }

    /** Whether the verdict is final. */
    public boolean isSettled() {
        return verdict != null;
    }

    /**
     * The judgement.
     *
     * @throws IllegalStateException if the run is not settled yet
     */
    public Outcome outcome() {
        if (verdict == null) {
            throw new IllegalStateException("the run is not settled");
        }
        List<TestResult> all = new ArrayList<>(tests);
        boolean diedInTest = running != null && running.number() == tests.size() + 1 && verdict != Verdict.PASS;
        if (diedInTest) {
            all.add(new TestResult(running.name(), verdict, -1, reason));
        }
        return new Outcome(verdict, reason, begin.build(), begin.run(), begin.cpus(), begin.mode(), all, panic);
    }

    private void line(String text) {
        GuestEvent event = KtapParser.parse(text);
        if (!panic.isEmpty() || event instanceof GuestEvent.Panic || event instanceof GuestEvent.PanicEnd) {
            panicLine(text, event);
            return;
        }
        if (KtapParser.isSummed(event)) {
            sum(text);
        }
        if (event instanceof GuestEvent.Malformed malformed) {
            complain("malformed record: " + malformed.why());
        } else if (phase == Phase.ENDED && !(event instanceof GuestEvent.Text)) {
            complain("a record after the end record: " + text);
        } else if (event instanceof GuestEvent.Version) {
            advance(Phase.NOTHING, Phase.VERSION, text);
        } else if (event instanceof GuestEvent.Begin b) {
            begin(b, text);
        } else if (event instanceof GuestEvent.Plan p) {
            plan(p.count(), text);
        } else if (event instanceof GuestEvent.Running r) {
            running(r, text);
        } else if (event instanceof GuestEvent.Result r) {
            result(r, text);
        } else if (event instanceof GuestEvent.End e) {
            end(e, text);
        }
    }

    private void panicLine(String text, GuestEvent event) {
        if (panic.size() < MAX_PANIC_LINES) {
            panic.add(text);
        }
        if (event instanceof GuestEvent.PanicEnd) {
            settle(Verdict.CRASH, "");
        }
    }

    private boolean advance(Phase from, Phase to, String text) {
        if (phase != from) {
            complain("a record out of order: " + text);
            return false;
        }
        phase = to;
        return true;
    }

    private void begin(GuestEvent.Begin record, String text) {
        if (!advance(Phase.VERSION, Phase.BEGUN, text)) {
            return;
        }
        begin = record;
        if (!record.run().equals(expectation.run())) {
            settle(Verdict.FAIL, "output of another run: run id " + record.run() + " instead of " + expectation.run());
        } else if (!expectation.build().isEmpty() && !record.build().equals(expectation.build())) {
            settle(Verdict.FAIL, "another build: build id " + record.build() + " instead of " + expectation.build());
        } else if (expectation.cpus() != 0 && record.cpus() != expectation.cpus()) {
            complain("the guest runs on " + record.cpus() + " CPUs instead of " + expectation.cpus());
        }
    }

    private void plan(int count, String text) {
        if (!advance(Phase.BEGUN, Phase.PLANNED, text)) {
            return;
        }
        plan = count;
        if (count < 1 || count > Ktap.MAX_TESTS) {
            complain("a plan of " + count + " tests");
        }
    }

    private void running(GuestEvent.Running record, String text) {
        running = record;
        if (phase != Phase.PLANNED) {
            complain("a record out of order: " + text);
        } else if (record.number() != tests.size() + 1) {
            complain("test " + record.number() + " starts where " + (tests.size() + 1) + " is due");
        }
    }

    private void result(GuestEvent.Result record, String text) {
        int due = tests.size() + 1;
        if (phase != Phase.PLANNED) {
            complain("a record out of order: " + text);
        } else if (record.number() != due) {
            String how = record.number() < due ? "again" : "too early";
            complain("result " + record.number() + " comes " + how + ", " + due + " is due");
        } else if (due > plan) {
            complain("result " + due + " is beyond the plan of " + plan);
        } else if (!names.add(record.test().name())) {
            complain("two tests are called " + record.test().name());
        } else {
            if (running != null
                    && running.number() == due
                    && !running.name().equals(record.test().name())) {
                complain("test " + due + " started as " + running.name() + " and ends as "
                        + record.test().name());
            }
            tests.add(record.test());
        }
    }

    private void end(GuestEvent.End record, String text) {
        if (!advance(Phase.PLANNED, Phase.ENDED, text)) {
            return;
        }
        if (!record.run().equals(begin.run()) || !record.build().equals(begin.build())) {
            complain("the end record is of another build or run: " + text);
        }
        if (tests.size() != plan) {
            complain("end record after " + tests.size() + " of " + plan + " tests");
        }
        if (record.plan() != plan
                || record.pass() != count(Verdict.PASS)
                || record.fail() != count(Verdict.FAIL)
                || record.skip() != count(Verdict.SKIPPED)) {
            complain("the counts of the end record do not match the results: " + text);
        }
        if (record.sum() != sum) {
            complain(String.format("sum %08x in the end record, %08x over the lines read", record.sum(), sum));
        }
        if (expectation.ending() == Expectation.Ending.STAYS) {
            settleByResults();
        }
    }

    private void stopped(int status, String why) {
        if (why.equals("guest-reset") || why.equals("guest-panic")) {
            broken = broken.isEmpty() ? why : broken;
        }
        int signal = status - SIGNAL_BASE;
        if (why.equals("host-signal") || why.equals("host-qmp-quit")) {
            settle(Verdict.LOST_LINK, "QEMU was told to end by somebody else (" + why + ")" + progress());
        } else if (signal > 0 && signal < 32 && DEADLY_OWN_SIGNALS.contains(signal)) {
            settle(Verdict.HARNESS_FAULT, "QEMU itself crashed with signal " + signal + progress());
        } else if (signal > 0 && signal < 32) {
            settle(Verdict.LOST_LINK, "QEMU was killed with signal " + signal + " by somebody else" + progress());
        } else if (phase != Phase.ENDED) {
            settle(Verdict.FAIL, "the guest left with status " + status + " without an end record" + progress());
        } else if (!failures().isEmpty() || status == DebugExit.PASS_STATUS || isPowerOff(status, why)) {
            settleByResults();
        } else {
            settle(
                    Verdict.FAIL,
                    "the end record claims a pass, but the machine ended with status " + status
                            + (why.isEmpty() ? "" : " (" + why + ")"));
        }
    }

    private static boolean isPowerOff(int status, String why) {
        return status == 0 && why.equals("guest-shutdown");
    }

    private void timedOut(RunEvent.TimedOut timeout) {
        String after = timeout.limit().words() + " " + timeout.millis() + " ms";
        if (timeout.answered()) {
            settle(Verdict.HANG, after + ", and QEMU answers" + progress());
        } else {
            settle(Verdict.LOST_LINK, after + ", and QEMU does not answer" + progress());
        }
    }

    private void settleByResults() {
        List<String> failures = failures();
        if (!complaint.isEmpty()) {
            settle(Verdict.FAIL, "");
        } else if (!failures.isEmpty()) {
            String shown = failures.stream().limit(5).collect(Collectors.joining(", "));
            String more = failures.size() > 5 ? ", …" : "";
            settle(Verdict.FAIL, failures.size() + " of " + plan + " tests failed: " + shown + more);
        } else {
            settle(Verdict.PASS, count(Verdict.PASS) + " passed, " + count(Verdict.SKIPPED) + " skipped");
        }
    }

    /** Ends the run; here I2 and I3 are kept. */
    private void settle(Verdict proposed, String why) {
        assert verdict == null : "settled twice";
        if (!panic.isEmpty()) {
            verdict = Verdict.CRASH;
            reason = panic.get(0) + progress();
        } else if (!broken.isEmpty()) {
            verdict = Verdict.CRASH;
            reason = "the guest was reset or stopped by a fault (" + broken + ")" + progress();
        } else if (!complaint.isEmpty()) {
            verdict = proposed == Verdict.PASS ? Verdict.FAIL : proposed;
            reason = why.isEmpty() ? complaint : why + "; before that: " + complaint;
        } else {
            verdict = proposed;
            reason = why;
        }
        assert verdict != Verdict.PASS
                        || complaint.isEmpty()
                                && tests.size() == plan
                                && failures().isEmpty()
                : "I1";
    }

    private String progress() {
        return switch (phase) {
            case NOTHING, VERSION -> ", before any test";
            case BEGUN, PLANNED ->
                ", after " + tests.size() + " of " + plan + " tests"
                        + (running != null && running.number() == tests.size() + 1 ? ", in " + running.name() : "");
            case ENDED -> ", after the end record";
        };
    }

    private void complain(String what) {
        if (complaint.isEmpty()) {
            complaint = what;
        }
    }

    private void sum(String text) {
        for (int i = 0; i < text.length(); i++) {
            sum = Ktap.sumStep(sum, text.charAt(i));
        }
        sum = Ktap.sumStep(sum, '\n');
    }

    private int count(Verdict wanted) {
        return (int) tests.stream().filter(t -> t.verdict() == wanted).count();
    }

    private List<String> failures() {
        return tests.stream()
                .filter(t -> t.verdict() == Verdict.FAIL)
                .map(TestResult::name)
                .toList();
    }
}

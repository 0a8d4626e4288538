package skink.harness.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The verdict logic from transcripts alone: every verdict, every rule of the dialect, every order of bad luck.
 */
class JudgeTest {
    private static final RunEvent PASS_EXIT = new RunEvent.Stopped(33, "");
    private static final RunEvent TIMEOUT = new RunEvent.TimedOut(RunEvent.Limit.RUN, 1000, true);
    private static final RunEvent FROZEN = new RunEvent.TimedOut(RunEvent.Limit.SILENCE, 1000, false);

    private static Outcome judge(Expectation expectation, List<String> lines, RunEvent... then) {
        Judge judge = new Judge(expectation);
        lines.forEach(line -> judge.accept(new RunEvent.Line(line)));
        for (RunEvent event : then) {
            judge.accept(event);
        }
        return judge.outcome();
    }

    private static Outcome judge(List<String> lines, RunEvent... then) {
        return judge(Expectation.ofRun("r1"), lines, then);
    }

    private static SampleRun begun(int plan) {
        return SampleRun.begin("b1", "r1", 2, plan);
    }

    private static void assertVerdict(Verdict verdict, String words, Outcome outcome) {
        assertEquals(verdict, outcome.verdict(), outcome.reason());
        assertTrue(outcome.reason().contains(words), () -> "'" + words + "' is not in: " + outcome.reason());
    }

    @Test
    void wholeRunWithItsIdsPasses() {
        Outcome outcome =
                judge(Expectation.ofRun("r1").withBuild("b1").withCpus(2), SampleRun.passing("r1"), PASS_EXIT);
        assertVerdict(Verdict.PASS, "2 passed, 1 skipped", outcome);
        assertEquals(
                List.of(
                        new TestResult("AddsNumbers", Verdict.PASS, 12, ""),
                        new TestResult("NeedsFourCpus", Verdict.SKIPPED, -1, "only two CPUs"),
                        new TestResult("TimerTicks", Verdict.PASS, -1, "")),
                outcome.tests());
        assertEquals("b1", outcome.build());
        assertEquals(2, outcome.cpus());
    }

    @Test
    void powerOffIsAsGoodAsTheDebugExit() {
        assertVerdict(Verdict.PASS, "", judge(SampleRun.passing("r1"), new RunEvent.Stopped(0, "guest-shutdown")));
    }

    @Test
    void guestThatStaysPassesAtItsEndRecord() {
        Expectation stays = Expectation.ofRun("r1").withEnding(Expectation.Ending.STAYS);
        assertVerdict(Verdict.PASS, "", judge(stays, SampleRun.passing("r1")));
    }

    @Test
    void endRecordAloneDoesNotSettle() {
        Judge judge = new Judge(Expectation.ofRun("r1"));
        SampleRun.passing("r1").forEach(line -> judge.accept(new RunEvent.Line(line)));
        assertFalse(judge.isSettled());
        assertEquals(Judge.Awaited.STOP, judge.awaited());
        assertThrows(IllegalStateException.class, judge::outcome);
    }

    @Test
    void reportedFailureFailsWithItsName() {
        List<String> lines =
                begun(2).pass(1, "A").fail(2, "B # us=7 saw 3, wanted 4").end();
        Outcome outcome = judge(lines, new RunEvent.Stopped(35, ""));
        assertVerdict(Verdict.FAIL, "1 of 2 tests failed: B", outcome);
        assertEquals(
                new TestResult("B", Verdict.FAIL, 7, "saw 3, wanted 4"),
                outcome.tests().get(1));
        assertVerdict(Verdict.FAIL, "1 of 2 tests failed: B", judge(lines, PASS_EXIT));
    }

    @ParameterizedTest
    @CsvSource({"0,''", "0,guest-reset", "1,''", "3,''", "35,''", "37,''", "99,''", "33,guest-reset", "137,''"})
    void endRecordWithAnotherExitIsNoPass(int status, String reason) {
        Outcome outcome = judge(SampleRun.passing("r1"), new RunEvent.Stopped(status, reason));
        assertFalse(outcome.passed(), outcome.reason());
    }

    @Test
    void panicIsACrashWhereverItComes() {
        List<String> whole = SampleRun.passing("r1");
        for (int at = 0; at <= whole.size(); at++) {
            List<String> lines = new ArrayList<>(whole);
            lines.addAll(at, List.of("panic: cpu=1 kind=page-fault", "  at a.B.c(B.java:1)", "panic: end"));
            Outcome outcome = judge(lines, PASS_EXIT);
            assertVerdict(Verdict.CRASH, "cpu=1 kind=page-fault", outcome);
            assertEquals(3, outcome.panic().size());
        }
    }

    @Test
    void panicWithoutItsEndIsACrashOnceTheMachineStopsOrTimeIsUp() {
        List<String> lines = begun(1).text("panic: cpu=0 kind=assert").lines();
        for (RunEvent last : List.of(PASS_EXIT, TIMEOUT, FROZEN, new RunEvent.LinkClosed(), new RunEvent.Flood(1))) {
            assertVerdict(Verdict.CRASH, "kind=assert", judge(lines, last));
        }
    }

    @Test
    void panicOutranksEverythingInItsTail() {
        List<String> lines = new ArrayList<>(List.of("panic: cpu=0 kind=assert"));
        lines.addAll(SampleRun.passing("r1"));
        assertVerdict(Verdict.CRASH, "kind=assert", judge(lines, PASS_EXIT));
    }

    @Test
    void panicLinesAreBounded() {
        List<String> lines = new ArrayList<>(List.of("panic: cpu=0 kind=loop"));
        for (int i = 0; i < 10_000; i++) {
            lines.add("  at a.B.c(B.java:1)");
        }
        assertEquals(200, judge(lines, TIMEOUT).panic().size());
    }

    @Test
    void tripleFaultIsACrashInTheTestThatWasRunning() {
        List<String> lines = begun(2).pass(1, "A").running(2, "B").lines();
        Outcome outcome = judge(lines, new RunEvent.Stopped(0, "guest-reset"));
        assertVerdict(Verdict.CRASH, "guest-reset", outcome);
        assertEquals(Verdict.CRASH, outcome.tests().get(1).verdict());
        assertEquals("B", outcome.tests().get(1).name());
    }

    @Test
    void resetOutranksACompleteRun() {
        assertVerdict(
                Verdict.CRASH,
                "guest-reset",
                judge(SampleRun.passing("r1"), new RunEvent.Broken("guest-reset"), PASS_EXIT));
    }

    @Test
    void hangAndLostLinkAreToldApartByTheControlLine() {
        List<String> lines = begun(3).pass(1, "A").running(2, "B").lines();
        Outcome hang = judge(lines, TIMEOUT);
        assertVerdict(Verdict.HANG, "after 1 of 3 tests, in B", hang);
        assertEquals(Verdict.HANG, hang.tests().get(1).verdict());
        assertVerdict(Verdict.LOST_LINK, "does not answer", judge(lines, FROZEN));
        assertVerdict(Verdict.LOST_LINK, "serial line was closed", judge(lines, new RunEvent.LinkClosed()));
    }

    @Test
    void endRecordWithoutStoppingIsAHang() {
        RunEvent still = new RunEvent.TimedOut(RunEvent.Limit.STOP, 500, true);
        assertVerdict(Verdict.HANG, "after the end record", judge(SampleRun.passing("r1"), still));
    }

    @ParameterizedTest
    @ValueSource(ints = {137, 143, 130, 129})
    void killedFromOutsideIsALostLink(int status) {
        assertVerdict(Verdict.LOST_LINK, "killed", judge(begun(1).lines(), new RunEvent.Stopped(status, "")));
        assertVerdict(
                Verdict.LOST_LINK, "host-signal", judge(begun(1).lines(), new RunEvent.Stopped(0, "host-signal")));
    }

    @Test
    void crashOfQemuIsAHarnessFault() {
        assertVerdict(Verdict.HARNESS_FAULT, "signal 11", judge(begun(1).lines(), new RunEvent.Stopped(139, "")));
        assertVerdict(Verdict.HARNESS_FAULT, "disk", judge(List.of(), new RunEvent.Fault("disk is full")));
    }

    @Test
    void exitWithoutEndRecordFailsWhateverTheStatus() {
        assertVerdict(Verdict.FAIL, "without an end record, before any test", judge(List.of(), PASS_EXIT));
        List<String> lines = begun(2).pass(1, "A").pass(2, "B").lines();
        assertVerdict(Verdict.FAIL, "without an end record, after 2 of 2", judge(lines, PASS_EXIT));
        assertVerdict(Verdict.FAIL, "without", judge(lines, new RunEvent.Stopped(0, "guest-shutdown")));
    }

    @Test
    void anotherRunOrBuildFailsAtOnce() {
        assertVerdict(Verdict.FAIL, "run id r0 instead of r1", judge(SampleRun.passing("r0")));
        Expectation otherBuild = Expectation.ofRun("r1").withBuild("b2");
        assertVerdict(Verdict.FAIL, "build id b1 instead of b2", judge(otherBuild, SampleRun.passing("r1")));
    }

    @Test
    void fewerCpusThanAskedForIsNoPass() {
        Expectation four = Expectation.ofRun("r1").withCpus(4);
        assertVerdict(Verdict.FAIL, "2 CPUs instead of 4", judge(four, SampleRun.passing("r1"), PASS_EXIT));
    }

    @Test
    void numberingMustHaveNoGapAndNoRepetition() {
        assertVerdict(
                Verdict.FAIL,
                "result 3 comes too early, 2 is due",
                judge(begun(3).pass(1, "A").pass(3, "C").end(), PASS_EXIT));
        assertVerdict(
                Verdict.FAIL,
                "result 1 comes again",
                judge(begun(2).pass(1, "A").pass(1, "A").pass(2, "B").end(), PASS_EXIT));
        assertVerdict(
                Verdict.FAIL,
                "beyond the plan of 1",
                judge(begun(1).pass(1, "A").pass(2, "B").end(), PASS_EXIT));
        assertVerdict(
                Verdict.FAIL,
                "two tests are called A",
                judge(begun(2).pass(1, "A").pass(2, "A").end(), PASS_EXIT));
        assertVerdict(
                Verdict.FAIL,
                "started as A and ends as B",
                judge(begun(1).running(1, "A").pass(1, "B").end(), PASS_EXIT));
    }

    @Test
    void missingTestsAreNoPassEvenWithAMatchingSum() {
        assertVerdict(
                Verdict.FAIL,
                "end record after 1 of 3 tests",
                judge(begun(3).pass(1, "A").end(), PASS_EXIT));
        assertVerdict(Verdict.FAIL, "a plan of 0 tests", judge(begun(0).end(), PASS_EXIT));
    }

    @ParameterizedTest
    @CsvSource({"build=b1,build=b2", "run=r1,run=r2", "plan=3,plan=4", "pass=2,pass=3", "fail=0,fail=1", "skip=1,skip=0"
    })
    void everyFieldOfTheEndRecordCounts(String right, String wrong) {
        List<String> lines = new ArrayList<>(SampleRun.passing("r1"));
        int last = lines.size() - 1;
        assertTrue(lines.get(last).contains(right));
        lines.set(last, lines.get(last).replace(right, wrong));
        assertVerdict(Verdict.FAIL, "end record", judge(lines, PASS_EXIT));
    }

    @Test
    void panicAndResetAwaitTheMachinesStop() {
        Judge judge = new Judge(Expectation.ofRun("r1"));
        assertEquals(Judge.Awaited.OUTPUT, judge.awaited());
        judge.accept(new RunEvent.Broken("guest-panic"));
        assertEquals(Judge.Awaited.STOP, judge.awaited());
        Judge panicking = new Judge(Expectation.ofRun("r1"));
        panicking.accept(new RunEvent.Line("panic: cpu=0 kind=assert"));
        assertEquals(Judge.Awaited.STOP, panicking.awaited());
        panicking.accept(new RunEvent.Line("panic: end"));
        assertEquals(Judge.Awaited.NOTHING, panicking.awaited());
    }

    @Test
    void recordsOutOfOrderAreNoPass() {
        List<String> twice = new ArrayList<>(SampleRun.passing("r1"));
        twice.addAll(SampleRun.passing("r1"));
        assertVerdict(Verdict.FAIL, "a record after the end record", judge(twice, PASS_EXIT));
        List<String> good = SampleRun.passing("r1");
        for (int i = 0; i < 3; i++) {
            List<String> lines = new ArrayList<>(good);
            lines.remove(i);
            assertVerdict(Verdict.FAIL, "a record out of order", judge(lines, PASS_EXIT));
        }
    }

    @Test
    void firstComplaintIsKeptBesideAGraverVerdict() {
        List<String> lines = begun(3).pass(2, "B").pass(3, "C").lines();
        assertVerdict(Verdict.HANG, "before that: result 2 comes too early", judge(lines, TIMEOUT));
    }

    @Test
    void nothingCountsAfterTheVerdict() {
        List<String> dead = List.of("panic: cpu=0 kind=x", "panic: end");
        Outcome outcome = judge(dead, new RunEvent.Fault("later"), PASS_EXIT);
        assertVerdict(Verdict.CRASH, "kind=x", outcome);
    }

    @Test
    void floodIsAFailure() {
        assertVerdict(Verdict.FAIL, "more than 1000 bytes", judge(begun(1).lines(), new RunEvent.Flood(1000)));
    }
}

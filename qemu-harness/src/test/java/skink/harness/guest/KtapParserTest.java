package skink.harness.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import skink.abi.test.Ktap;

/**
 * One line at a time: what is a record, what is damaged, what is free text.
 */
class KtapParserTest {
    @Test
    void recordsAreRead() {
        assertEquals(new GuestEvent.Version(), KtapParser.parse("KTAP version 1"));
        assertEquals(
                new GuestEvent.Begin("5f3a.9-_c1", "r17", 4, "race"),
                KtapParser.parse("# begin build=5f3a.9-_c1 run=r17 cpus=4 mode=race"));
        assertEquals(new GuestEvent.Plan(12), KtapParser.parse("1..12"));
        assertEquals(new GuestEvent.Running(3, "a b"), KtapParser.parse("# run 3 - a b"));
        assertEquals(
                new GuestEvent.End("b", "r", 3, 1, 1, 1, 0xfedcba98),
                KtapParser.parse("# end build=b run=r plan=3 pass=1 fail=1 skip=1 sum=fedcba98"));
        assertEquals(new GuestEvent.PanicEnd(), KtapParser.parse("panic: end"));
        assertEquals(new GuestEvent.Panic("cpu=2 kind=assert x"), KtapParser.parse("panic: cpu=2 kind=assert x"));
    }

    @Test
    void notesOfResultsAreRead() {
        assertEquals(result(1, "A", Verdict.PASS, -1, ""), KtapParser.parse("ok 1 - A"));
        assertEquals(result(1, "A", Verdict.PASS, 5, ""), KtapParser.parse("ok 1 - A # us=5"));
        assertEquals(result(2, "A", Verdict.SKIPPED, 5, "why not"), KtapParser.parse("ok 2 - A # us=5 SKIP why not"));
        assertEquals(result(2, "A - b", Verdict.FAIL, -1, "x # y"), KtapParser.parse("not ok 2 - A - b # x # y"));
        assertEquals(result(2, "A", Verdict.FAIL, -1, ""), KtapParser.parse("not ok 2 - A"));
    }

    private static GuestEvent result(int number, String name, Verdict verdict, long micros, String message) {
        return new GuestEvent.Result(number, new TestResult(name, verdict, micros, message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KTAP version 2",
                "KTAP version 1 ",
                "1..",
                "1..01",
                "1..-1",
                "1..9999999",
                "ok 1",
                "ok 01 - A",
                "ok 0 - A",
                "ok  1 - A",
                "ok 1 -  A",
                "ok 1 - A ",
                "ok 1 - A#b",
                "ok 1 - A # ",
                "ok 1 - A # SKIP ",
                "ok 1 - A # TODO later",
                "ok 1 - A # us=",
                "ok 1 - \u00e4",
                "ok 1 - A\u2400",
                "ok 99999999999 - A",
                "not ok x - A",
                "# begin build=b run=r cpus=0 mode=m",
                "# begin build= run=r cpus=1 mode=m",
                "# begin build=b run=r cpus=1 mode=m extra",
                "# begin run=r build=b cpus=1 mode=m",
                "# end build=b run=r plan=1 pass=1 fail=0 skip=0 sum=123",
                "# end build=b run=r plan=1 pass=1 fail=0 skip=0 sum=ABCDEF01",
                "# end build=b run=r plan=1 pass=1 fail=0 skip=0",
                "# run 0 - A"
            })
    void damagedRecordsAreMalformed(String line) {
        assertInstanceOf(GuestEvent.Malformed.class, KtapParser.parse(line));
    }

    @Test
    void boundsOfTheDialectHold() {
        String longest = "A".repeat(Ktap.MAX_NAME_LENGTH);
        assertInstanceOf(GuestEvent.Result.class, KtapParser.parse("ok 1 - " + longest));
        assertInstanceOf(GuestEvent.Malformed.class, KtapParser.parse("ok 1 - " + longest + "A"));
        assertInstanceOf(
                GuestEvent.Malformed.class, KtapParser.parse("not ok 1 - A # " + "x".repeat(Ktap.MAX_LINE_LENGTH)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ok 1 - A", "okay", "# end", "# note", "#", "kpanic: x", "not okay", "KTAP", "1.5"})
    void otherLinesAreText(String line) {
        assertEquals(new GuestEvent.Text(), KtapParser.parse(line));
    }
}

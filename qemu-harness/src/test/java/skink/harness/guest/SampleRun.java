package skink.harness.guest;

import java.util.ArrayList;
import java.util.List;
import skink.abi.test.Ktap;

/**
 * Writes well-formed guest output line by line, as a guest would, sum and counts included.
 */
public final class SampleRun {
    private final List<String> lines = new ArrayList<>();
    private final String ids;
    private int sum = Ktap.SUM_START;
    private int plan;
    private int pass;
    private int fail;
    private int skip;

    private SampleRun(String build, String run) {
        ids = Ktap.BUILD + build + Ktap.RUN + run;
    }

    /** Version, begin record and plan. */
    public static SampleRun begin(String build, String run, int cpus, int plan) {
        SampleRun sample = new SampleRun(build, run);
        sample.plan = plan;
        sample.summed(Ktap.VERSION_LINE);
        sample.summed(Ktap.BEGIN + sample.ids + Ktap.CPUS + cpus + Ktap.MODE + "normal");
        sample.summed(Ktap.PLAN + plan);
        return sample;
    }

    /** A whole run with a passed, a skipped and another passed test; free text and diagnostics between. */
    public static List<String> passing(String run) {
        return begin("b1", run, 2, 3)
                .text("booting…")
                .running(1, "AddsNumbers")
                .pass(1, "AddsNumbers # us=12")
                .text("# a diagnostic")
                .skip(2, "NeedsFourCpus # SKIP only two CPUs")
                .pass(3, "TimerTicks")
                .end();
    }

    public SampleRun text(String line) {
        lines.add(line);
        return this;
    }

    public SampleRun running(int number, String name) {
        return text(Ktap.RUNNING + number + Ktap.NAME + name);
    }

    public SampleRun pass(int number, String rest) {
        pass++;
        return summed(Ktap.OK + number + Ktap.NAME + rest);
    }

    public SampleRun skip(int number, String rest) {
        skip++;
        return summed(Ktap.OK + number + Ktap.NAME + rest);
    }

    public SampleRun fail(int number, String rest) {
        fail++;
        return summed(Ktap.NOT_OK + number + Ktap.NAME + rest);
    }

    /** The lines so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** The lines with an end record. */
    public List<String> end() {
        text(Ktap.END
                + ids
                + Ktap.PLAN_COUNT
                + plan
                + Ktap.PASS_COUNT
                + pass
                + Ktap.FAIL_COUNT
                + fail
                + Ktap.SKIP_COUNT
                + skip
                + Ktap.SUM
                + String.format("%08x", sum));
        return lines();
    }

    private SampleRun summed(String line) {
        for (char c : (line + "\n").toCharArray()) {
            sum = Ktap.sumStep(sum, c);
        }
        return text(line);
    }
}

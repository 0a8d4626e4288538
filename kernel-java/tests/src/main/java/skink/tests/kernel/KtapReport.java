package skink.tests.kernel;

import java.util.List;
import skink.abi.test.Ktap;
import skink.user.TimeStamp;

/** Runs cases and prints the record of the run, as {@link Ktap} describes it. */
public final class KtapReport {
    private final String build;
    private final String run;
    private int sum = Ktap.SUM_START;
    private int passed;
    private int failed;

    /** Of the run that the boot options name. */
    public KtapReport() {
        this.build = Setting.of("build", "none");
        this.run = Setting.of("run", "none");
    }

    /** Tells whether all hold. */
    public boolean run(List<Case> cases) {
        Mode mode = Mode.ofSystem();
        System.out.println();
        summed(Ktap.VERSION_LINE);
        summed(Ktap.BEGIN
                + Ktap.BUILD
                + build
                + Ktap.RUN
                + run
                + Ktap.CPUS
                + mode.processors()
                + Ktap.MODE
                + mode.word());
        summed(Ktap.PLAN + cases.size());
        for (int i = 0; i < cases.size(); i++) {
            run(i + 1, cases.get(i));
        }
        System.out.println(Ktap.END
                + Ktap.BUILD
                + build
                + Ktap.RUN
                + run
                + Ktap.PLAN_COUNT
                + cases.size()
                + Ktap.PASS_COUNT
                + passed
                + Ktap.FAIL_COUNT
                + failed
                + Ktap.SKIP_COUNT
                + 0
                + Ktap.SUM
                + String.format("%08x", sum));
        return failed == 0;
    }

    private void run(int number, Case test) {
        System.out.println(Ktap.RUNNING + number + Ktap.NAME + test.name());
        long start = TimeStamp.read();
        String reason = null;
        try {
            test.body().run();
        } catch (AssertionError | RuntimeException e) {
            reason = e.toString();
        }
        long micros = (TimeStamp.read() - start) * 1000 / TimeStamp.perMilli();
        String result = number + Ktap.NAME + test.name() + Ktap.NOTE + Ktap.MICROS + micros;
        if (reason == null) {
            passed++;
            summed(Ktap.OK + result);
        } else {
            failed++;
            summed(Ktap.NOT_OK + result + " " + reason);
        }
    }

    private void summed(String line) {
        System.out.println(line);
        for (int i = 0; i < line.length(); i++) {
            sum = Ktap.sumStep(sum, line.charAt(i));
        }
        sum = Ktap.sumStep(sum, '\n');
    }
}

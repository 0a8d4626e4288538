package skink.tests.bench;

import skink.user.TimeStamp;

/** Measures steps in time stamps, less what measuring costs, and prints {@code row NAME MIN MEDIAN P99 SAMPLES}. */
final class Stopwatch {
    private static final int SAMPLES = 1000;
    private static final int WARM_UP = 50;

    private final long empty;

    /** What is measured. */
    interface Step {
        void run();
    }

    Stopwatch() {
        empty = samples(() -> {}, SAMPLES).median();
    }

    /** A row of so many samples as a quick step allows. */
    void row(String name, Step step) {
        row(name, step, SAMPLES);
    }

    void row(String name, Step step, int count) {
        Samples samples = samples(step, count);
        System.out.println("row " + name + " " + (samples.least() - empty) + " " + (samples.median() - empty) + " "
                + (samples.percentile99() - empty) + " " + count);
    }

    private static Samples samples(Step step, int count) {
        Samples samples = new Samples(count);
        for (int i = -WARM_UP; i < count; i++) {
            long start = TimeStamp.read();
            step.run();
            long ticks = TimeStamp.read() - start;
            if (i >= 0) {
                samples.add(ticks);
            }
        }
        return samples;
    }
}

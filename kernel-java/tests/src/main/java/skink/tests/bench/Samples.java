package skink.tests.bench;

import java.util.Arrays;

/** Measured values, all equally long in the making. */
final class Samples {
    private final long[] values;
    private int count;

    Samples(int capacity) {
        values = new long[capacity];
    }

    void add(long value) {
        values[count++] = value;
    }

    private long ranked(int rank) {
        Arrays.sort(values, 0, count);
        return values[rank];
    }

    long least() {
        return ranked(0);
    }

    long median() {
        return ranked(count / 2);
    }

    long percentile99() {
        return ranked(count * 99 / 100);
    }
}

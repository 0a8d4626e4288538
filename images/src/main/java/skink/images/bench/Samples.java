package skink.images.bench;

import java.util.Arrays;

/** Order statistics of a set of measurements. */
final class Samples {
    private final double[] sorted;

    Samples(double[] samples) {
        if (samples.length == 0) {
            throw new IllegalArgumentException("no samples were taken");
        }
        sorted = samples.clone();
        Arrays.sort(sorted);
    }

    double min() {
        return sorted[0];
    }

    double max() {
        return sorted[sorted.length - 1];
    }

    /** The middle one; of an even number the mean of the two in the middle. */
    double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double p99() {
        return sorted[(int) Math.ceil(sorted.length * 0.99) - 1];
    }

    static double geometricMean(double[] ratios) {
        double logs = 0;
        for (double ratio : ratios) {
            logs += Math.log(ratio);
        }
        return Math.exp(logs / ratios.length);
    }
}

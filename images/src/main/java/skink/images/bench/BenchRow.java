package skink.images.bench;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One result, with the fields that the command-line contract names.
 *
 * @param name what was measured
 * @param unit {@code instructions}, {@code cycles}, {@code ns} or {@code ratio}
 * @param min smallest sample
 * @param median middle sample
 * @param p99 the sample that 99 of 100 do not exceed
 * @param samples how many samples
 * @param cpus processors of the machine measured
 * @param accel {@code tcg}, {@code kvm}, or {@code host} for what ran without QEMU
 * @param against for a ratio the reference: below 1 is better than it; else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BenchRow(
        String name,
        String unit,
        double min,
        double median,
        double p99,
        int samples,
        int cpus,
        String accel,
        String against) {

    /** A row of samples in any order; at least one. */
    public static BenchRow of(String name, String unit, double[] samples, int cpus, String accel, String against) {
        Samples sorted = new Samples(samples);
        return new BenchRow(
                name, unit, sorted.min(), sorted.median(), sorted.p99(), samples.length, cpus, accel, against);
    }
}

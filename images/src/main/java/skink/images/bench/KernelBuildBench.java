package skink.images.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long the compiler takes for the whole kernel: first in a fresh virtual machine, then warm. */
public final class KernelBuildBench {
    private static final int WARM_UP = 4;

    private KernelBuildBench() {}

    /**
     * Compiles the kernel again and again.
     *
     * @param compile one whole compilation, from class files to the linked image
     * @param samples how many warm compilations are counted
     * @return the row {@code kernel-build-cold} with one sample, and {@code kernel-build-warm}
     */
    public static List<BenchRow> run(Runnable compile, int samples, PrintStream progress) {
        List<BenchRow> rows = new ArrayList<>();
        rows.add(BenchRow.of("kernel-build-cold", "ns", new double[] {nanos(compile)}, 1, "host", null));
        for (int i = 0; i < WARM_UP; i++) {
            compile.run();
        }
        double[] warm = new double[samples];
        for (int i = 0; i < samples; i++) {
            warm[i] = nanos(compile);
        }
        rows.add(BenchRow.of("kernel-build-warm", "ns", warm, 1, "host", null));
        for (BenchRow row : rows) {
            progress.printf(
                    Locale.ROOT, "%-18s %8.1f ms (median of %d)%n", row.name(), row.median() / 1e6, row.samples());
        }
        return rows;
    }

    private static double nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}

package skink.programs.conformance.library.concurrent;

import java.util.Arrays;
import java.util.Random;

/** {@code RecursiveTask} and parallel array operations without threads. */
public final class ForkJoinTasks {
    private ForkJoinTasks() {}

    public static void main(String[] arguments) {
        int[] data = new Random(9).ints(20_000, 0, 1000).toArray();
        System.out.println(new Sum(data, 0, data.length).invoke());
        long[] prefix = new long[5000];
        Arrays.parallelSetAll(prefix, i -> i);
        Arrays.parallelPrefix(prefix, Long::sum);
        System.out.println(prefix[4999] + " " + prefix[100]);
        Arrays.parallelSort(data);
        System.out.println(data[0] + " " + data[10_000] + " " + data[19_999]);
        double[] doubles = new double[9000];
        Arrays.parallelSetAll(doubles, i -> 1.0 / (i + 1));
        Arrays.parallelPrefix(doubles, 10, 20, Double::sum);
        System.out.println(doubles[19] + " " + doubles[20]);
    }

    private static final class Sum extends java.util.concurrent.RecursiveTask<Long> {
        private static final long serialVersionUID = 1;
        private final int[] data;
        private final int from;
        private final int to;

        Sum(int[] data, int from, int to) {
            this.data = data;
            this.from = from;
            this.to = to;
        }

        @Override
        protected Long compute() {
            if (to - from < 1000) {
                long sum = 0;
                for (int i = from; i < to; i++) {
                    sum += data[i];
                }
                return sum;
            }
            int middle = (from + to) / 2;
            Sum left = new Sum(data, from, middle);
            left.fork();
            return new Sum(data, middle, to).compute() + left.join();
        }
    }
}

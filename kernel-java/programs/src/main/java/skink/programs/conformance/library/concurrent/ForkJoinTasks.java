package skink.programs.conformance.library.concurrent;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;

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
        pools(data);
    }

    private static void pools(int[] data) {
        ForkJoinPool pool = new ForkJoinPool(4);
        System.out.println(pool.invoke(new Sum(data, 0, data.length)) + " " + pool.getParallelism() + " "
                + pool.submit(() -> Arrays.stream(data).parallel().max().getAsInt())
                        .join());
        Sum wrong = new Sum(data, 19_500, 20_001);
        try {
            System.out.println(pool.submit(wrong).get());
        } catch (InterruptedException | ExecutionException e) {
            System.out.println(e.getCause() instanceof ArrayIndexOutOfBoundsException);
        }
        System.out.println(wrong.isDone() + " " + wrong.isCompletedAbnormally() + " " + wrong.isCompletedNormally());
        try {
            ForkJoinTask.adapt(() -> {
                        throw new IllegalStateException("adapted");
                    })
                    .invoke();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            IntStream.range(0, 5000).parallel().map(i -> 10 / (i - 4000)).sum();
        } catch (ArithmeticException e) {
            System.out.println("divided by zero");
        }
        pool.shutdown();
        System.out.println(pool.isShutdown() + " " + ForkJoinPool.commonPool().isShutdown());
        try {
            pool.invoke(new Sum(data, 0, 1));
        } catch (RejectedExecutionException e) {
            System.out.println("rejected");
        }
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

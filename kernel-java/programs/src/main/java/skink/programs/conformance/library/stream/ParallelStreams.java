package skink.programs.conformance.library.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code parallel()}: the same results, whatever the number of threads. */
public final class ParallelStreams {
    private ParallelStreams() {}

    public static void main(String[] arguments) {
        System.out.println(IntStream.range(0, 10_000)
                        .parallel()
                        .filter(x -> x % 3 == 0)
                        .mapToLong(x -> x)
                        .sum() + " "
                + IntStream.range(0, 5000)
                        .parallel()
                        .boxed()
                        .map(x -> x * 2)
                        .collect(Collectors.toList())
                        .get(4999) + " "
                + Stream.of("a", "b", "c", "d").parallel().collect(Collectors.joining()));
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            list.add((i * 7919) % 1000);
        }
        System.out.println(list.parallelStream().sorted().limit(5).toList() + " "
                + list.parallelStream().distinct().count() + " "
                + list.parallelStream().reduce(0, Integer::sum) + " "
                + list.parallelStream().max(Comparator.naturalOrder()).get() + " "
                + list.parallelStream().anyMatch(x -> x == 999) + " "
                + list.parallelStream().skip(10).findFirst().get() + " "
                + list.parallelStream().isParallel()
                + list.parallelStream().sequential().isParallel());
        System.out.println(Arrays.toString(list.parallelStream()
                        .mapToInt(x -> x)
                        .filter(x -> x > 995)
                        .sorted()
                        .toArray())
                + " "
                + new TreeMap<>(list.parallelStream().collect(Collectors.groupingBy(x -> x % 3, Collectors.counting())))
                + " " + list.parallelStream().takeWhile(x -> x != 919 * 2).count());
        StringBuilder order = new StringBuilder();
        list.parallelStream().limit(10).forEachOrdered(x -> order.append(x).append(' '));
        System.out.println(
                order + " " + Arrays.stream(new int[] {3, 1, 2}).parallel().sum() + " "
                        + IntStream.range(0, 100).parallel().mapToObj(x -> x).toArray().length);
    }
}

package skink.programs.conformance.library.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small algorithms written with streams. */
public final class StreamAlgorithms {
    private StreamAlgorithms() {}

    public static void main(String[] arguments) {
        System.out.println(IntStream.rangeClosed(2, 60)
                .filter(n -> IntStream.rangeClosed(2, (int) Math.sqrt(n)).allMatch(d -> n % d != 0))
                .boxed()
                .toList());
        System.out.println(Stream.iterate(new long[] {0, 1}, p -> new long[] {p[1], p[0] + p[1]})
                .limit(20)
                .map(p -> p[0])
                .toList());
        String text = "it was the best of times it was the worst of times";
        System.out.println(
                Arrays.stream(text.split(" "))
                        .collect(Collectors.groupingBy(w -> w, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining(",")));
        System.out.println(IntStream.range(1, 30)
                .boxed()
                .flatMap(a -> IntStream.range(a, 30)
                        .boxed()
                        .filter(b -> Math.sqrt(a * a + b * b) % 1 == 0)
                        .map(b -> a + "-" + b + "-" + (int) Math.sqrt(a * a + b * b)))
                .limit(6)
                .toList());
        int[][] matrix = {{1, 2, 3}, {4, 5, 6}};
        System.out.println(Arrays.deepToString(IntStream.range(0, 3)
                        .mapToObj(c ->
                                IntStream.range(0, 2).map(r -> matrix[r][c]).toArray())
                        .toArray(int[][]::new))
                + " " + Arrays.stream(matrix).flatMapToInt(Arrays::stream).sum() + " "
                + "level".equals(new StringBuilder("level").reverse().toString()) + " "
                + Stream.of("listen", "silent", "enlist", "google")
                        .collect(Collectors.groupingBy(
                                w -> w.chars()
                                        .sorted()
                                        .mapToObj(c -> "" + (char) c)
                                        .collect(Collectors.joining()),
                                TreeMap::new,
                                Collectors.toList())));
        System.out.println(Stream.of(1, 2, 3, 4)
                        .reduce(
                                new ArrayList<Integer>(),
                                (acc, x) -> {
                                    acc.add(0, x);
                                    return acc;
                                },
                                (x, y) -> x)
                + " "
                + IntStream.iterate(27, n -> n % 2 == 0 ? n / 2 : 3 * n + 1)
                        .takeWhile(n -> n != 1)
                        .count());
    }
}

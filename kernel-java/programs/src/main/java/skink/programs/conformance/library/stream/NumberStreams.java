package skink.programs.conformance.library.stream;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** {@code IntStream}, {@code LongStream}, {@code DoubleStream}. */
public final class NumberStreams {
    private NumberStreams() {}

    public static void main(String[] arguments) {
        System.out.println(
                IntStream.range(0, 5).sum() + " " + IntStream.rangeClosed(1, 5).reduce(1, (a, b) -> a * b) + " "
                        + IntStream.of(3, 1, 2).sorted().boxed().toList() + " "
                        + IntStream.range(0, 10)
                                .filter(x -> x % 3 == 0)
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining("-"))
                        + " " + IntStream.range(0, 4).average().getAsDouble() + " "
                        + IntStream.rangeClosed(1, 4).summaryStatistics());
        System.out.println(IntStream.iterate(1, x -> x * 3).limit(5).max().getAsInt() + " "
                + IntStream.concat(IntStream.of(1), IntStream.of(2))
                        .asLongStream()
                        .sum() + " "
                + IntStream.of(1, 2).mapToDouble(x -> x / 2.0).sum() + " "
                + IntStream.of(5, 5, 6).distinct().count() + " "
                + IntStream.range(0, 5)
                        .mapMulti((x, sink) -> sink.accept(x * x))
                        .sum() + " "
                + Arrays.toString(IntStream.range(0, 5)
                        .flatMap(x -> IntStream.range(0, x))
                        .toArray()));
        System.out.println(LongStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b) + " "
                + LongStream.of(1, 2, 3).mapToInt(x -> (int) x).boxed().toList() + " "
                + LongStream.range(0, 100).filter(x -> x % 7 == 0).count() + " "
                + LongStream.of(4, 2).min().getAsLong() + " "
                + LongStream.of(1, 5).summaryStatistics());
        System.out.println(DoubleStream.of(1.5, 2.5).sum() + " "
                + DoubleStream.of(3, 1).sorted().boxed().toList() + " "
                + DoubleStream.iterate(1, x -> x / 2).limit(6).sum() + " "
                + DoubleStream.of(1, 2, 3).average().getAsDouble() + " "
                + DoubleStream.of(0.1, 0.2, 0.3).sum() + " "
                + DoubleStream.of(1, Double.NaN).max().getAsDouble() + " "
                + DoubleStream.of(2, 4).summaryStatistics() + " "
                + DoubleStream.of(1.9).mapToLong(x -> (long) x).sum());
        System.out.println(
                "hello".chars().mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining("_")) + " "
                        + IntStream.range(0, 3).boxed().collect(Collectors.toMap(x -> x, x -> x * x)) + " "
                        + IntStream.empty().max() + " " + IntStream.range(5, 0).count() + " "
                        + IntStream.rangeClosed(1, 3).anyMatch(x -> x == 2)
                        + IntStream.of(1, 9, 2).takeWhile(x -> x < 5).count()
                        + IntStream.of(1, 9, 2).skip(1).findFirst());
    }
}

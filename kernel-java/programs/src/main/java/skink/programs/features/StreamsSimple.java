package skink.programs.features;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Streams over lists and ranges. */
public final class StreamsSimple {
    private StreamsSimple() {}

    public static void main(String[] args) {
        List<String> words = List.of("delta", "alpha", "charlie", "bravo");
        System.out.println(words.stream()
                .filter(w -> w.length() == 5)
                .map(String::toUpperCase)
                .sorted()
                .collect(Collectors.toList()));
        System.out.println(IntStream.range(0, 10)
                .filter(n -> n % 2 == 1)
                .mapToObj(n -> "n" + n)
                .collect(Collectors.joining(",", "[", "]")));
        System.out.println(IntStream.rangeClosed(1, 5).sum() + " "
                + words.stream().mapToInt(String::length).max().getAsInt());
        System.out.println(words.stream().anyMatch(w -> w.startsWith("c")) + " "
                + words.stream().count());
    }
}

package skink.programs.conformance.library.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code Stream}: intermediate and terminal operations. */
public final class StreamBasics {
    private StreamBasics() {}

    public static void main(String[] arguments) {
        System.out.println(Stream.of(5, 3, 8, 1)
                .sorted()
                .map(x -> x * 2)
                .filter(x -> x > 4)
                .toList());
        System.out.println(Stream.of("a", "bb", "ccc").mapToInt(String::length).sum() + " "
                + Stream.of(1, 2, 2, 3, 3).distinct().count() + " "
                + Stream.iterate(1, x -> x * 2).limit(8).toList() + " "
                + Stream.iterate(1, x -> x < 50, x -> x * 3).toList() + " "
                + Stream.generate(() -> "g").limit(2).toList());
        System.out.println(Stream.of(1, 2, 3, 4, 5)
                        .skip(1)
                        .limit(3)
                        .peek(x -> System.out.print("<" + x + ">"))
                        .reduce(0, Integer::sum)
                + " " + Stream.of(1, 2, 3).reduce((a, b) -> a * b).get() + " "
                + Stream.of("x", "y").reduce("", (a, s) -> a + s.length(), String::concat));
        System.out.println(Stream.of(1, 2, 3, 4, 1).takeWhile(x -> x < 4).toList() + " "
                + Stream.of(1, 2, 3, 4, 1).dropWhile(x -> x < 4).toList() + " "
                + Stream.of(List.of(1, 2), List.of(3)).flatMap(List::stream).toList() + " "
                + Stream.of(1, 2)
                        .<String>mapMulti((x, sink) -> {
                            sink.accept("m" + x);
                            sink.accept("n" + x);
                        })
                        .toList());
        System.out.println(Stream.of(1, 2, 3).anyMatch(x -> x == 2) + " "
                + Stream.of(1, 2, 3).allMatch(x -> x > 1) + " "
                + Stream.of(1, 2, 3).noneMatch(x -> x > 5) + " "
                + Stream.of(4, 9).findFirst().get() + " " + Stream.empty().findAny() + " "
                + Stream.of(3, 1, 2).min(Comparator.naturalOrder()).get()
                + Stream.of("aa", "b").max(Comparator.comparing(String::length)).get());
        System.out.println(Arrays.toString(Stream.of("q", "r").toArray())
                + Arrays.toString(Stream.of("q", "r").toArray(String[]::new))
                + Stream.concat(Stream.of(1), Stream.of(2)).toList()
                + Stream.ofNullable(null).count()
                + Stream.of("solo").toList()
                + Stream.builder().add(1).add(2).build().toList());
        List<String> log = new ArrayList<>();
        Stream<Integer> lazy = Stream.of(1, 2, 3).filter(x -> {
            log.add("f" + x);
            return x > 1;
        });
        System.out.println(log + " " + lazy.findFirst() + " " + log);
        try {
            lazy.count();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        Stream<Integer> closing = Stream.of(1).onClose(() -> System.out.println("closed"));
        closing.close();
        StringBuilder order = new StringBuilder();
        Stream.of(3, 1, 2).sorted(Comparator.reverseOrder()).forEachOrdered(order::append);
        System.out.println(order);
    }
}

package skink.programs.conformance.library.stream;

import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** {@code Collectors}: grouping, partitioning, joining, summarising. */
public final class CollectorsAll {
    private CollectorsAll() {}

    public static void main(String[] arguments) {
        List<String> words = List.of("apple", "avocado", "banana", "blueberry", "cherry", "kiwi", "fig");
        TreeMap<Character, List<String>> byLetter =
                words.stream().collect(Collectors.groupingBy(w -> w.charAt(0), TreeMap::new, Collectors.toList()));
        System.out.println(byLetter);
        System.out.println(
                words.stream().collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.counting())) + " "
                        + new TreeMap<>(words.stream()
                                .collect(Collectors.partitioningBy(
                                        w -> w.length() > 5,
                                        Collectors.mapping(w -> w.substring(0, 2), Collectors.joining("|"))))));
        System.out.println(words.stream().collect(Collectors.joining(", ", "[", "]")) + " "
                + words.stream().collect(Collectors.averagingInt(String::length)) + " "
                + words.stream().collect(Collectors.summingLong(String::length)) + " "
                + words.stream().collect(Collectors.summarizingInt(String::length)) + " "
                + words.stream()
                        .collect(Collectors.minBy(Comparator.naturalOrder()))
                        .get()
                + words.stream()
                        .collect(Collectors.maxBy(Comparator.comparing(String::length)))
                        .get());
        System.out.println(new TreeMap<>(words.stream().collect(Collectors.toMap(w -> w, String::length))) + " "
                + words.stream().collect(Collectors.toMap(String::length, w -> w, (a, b) -> a + "+" + b, TreeMap::new))
                + " "
                + words.stream()
                        .collect(Collectors.toCollection(LinkedList::new))
                        .getLast() + " "
                + words.stream().collect(Collectors.reducing(0, String::length, Integer::sum)));
        System.out.println(words.stream().collect(Collectors.collectingAndThen(Collectors.toList(), List::size)) + " "
                + words.stream()
                        .collect(Collectors.teeing(
                                Collectors.counting(), Collectors.joining(), (n, s) -> n + s.substring(0, 5)))
                + " " + words.stream().collect(Collectors.filtering(w -> w.contains("e"), Collectors.toList())) + " "
                + words.stream()
                        .collect(Collectors.flatMapping(
                                w -> w.chars().mapToObj(c -> (char) c), Collectors.toCollection(TreeSet::new))));
        System.out.println(words.stream().collect(Collectors.toUnmodifiableList()) + " "
                + new TreeSet<>(words.stream().collect(Collectors.toUnmodifiableSet())).first() + " "
                + words.stream().collect(Collectors.averagingDouble(w -> w.length() / 2.0)) + " "
                + words.stream().collect(Collectors.summarizingDouble(String::length))
                + new TreeMap<>(words.stream()
                        .collect(Collectors.groupingByConcurrent(String::length, Collectors.counting()))));
        Collector<String, StringBuilder, String> own =
                Collector.of(StringBuilder::new, StringBuilder::append, StringBuilder::append, StringBuilder::toString);
        System.out.println(words.stream().collect(own)
                + words.stream().collect(StringBuilder::new, (b, s) -> b.append(s.charAt(0)), StringBuilder::append));
        try {
            words.stream().collect(Collectors.toMap(String::length, w -> w));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}

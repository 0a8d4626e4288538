package skink.programs.conformance.library.stream;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Where streams come from: arrays, maps, iterators, ranges, builders, splits. */
public final class StreamSources {
    private StreamSources() {}

    public static void main(String[] arguments) {
        System.out.println(Arrays.stream(new String[] {"x", "y"}).toList() + " "
                + Map.of("k", 1).entrySet().stream()
                        .map(e -> e.getKey() + e.getValue())
                        .toList() + " "
                + "a,b".chars().filter(Character::isLetter).count() + " "
                + Pattern.compile(",").splitAsStream("p,q").toList() + " "
                + new BufferedReader(new StringReader("l1\nl2")).lines().count() + " "
                + Stream.of(1).iterator().next() + " "
                + new Random(1).ints(3, 0, 5).boxed().toList() + " "
                + Collections.nCopies(2, "c").stream().collect(Collectors.joining()) + " "
                + BitSet.valueOf(new long[] {5}).stream().boxed().toList() + " "
                + Optional.of(4).stream().mapToInt(x -> x).sum() + " "
                + new ArrayDeque<>(List.of(1, 2)).stream().count() + " "
                + new TreeMap<>(Map.of(2, "b", 1, "a")).values().stream().toList());
        Stream.Builder<Integer> builder = Stream.builder();
        for (int i = 0; i < 20; i++) {
            builder.accept(i);
        }
        System.out.println(builder.build().skip(15).toList() + " "
                + IntStream.builder().add(1).add(2).build().sum() + " "
                + Stream.iterate("x", s -> s + "x").map(String::length).limit(4).toList() + " "
                + IntStream.rangeClosed('a', 'e').mapToObj(c -> (char) c).toList() + " "
                + LongStream.iterate(1, x -> x < 100, x -> x * 4).boxed().toList());
        List<Integer> late = new ArrayList<>(List.of(1));
        Stream<Integer> bound = late.stream();
        late.add(2);
        System.out.println(bound.toList());
    }
}

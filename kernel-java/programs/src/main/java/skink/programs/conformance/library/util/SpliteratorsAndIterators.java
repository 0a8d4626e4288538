package skink.programs.conformance.library.util;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** {@code Spliterator}: splitting, characteristics; primitive iterators. */
public final class SpliteratorsAndIterators {
    private SpliteratorsAndIterators() {}

    public static void main(String[] arguments) {
        Spliterator<Integer> whole = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8)).spliterator();
        Spliterator<Integer> half = whole.trySplit();
        System.out.println(half.estimateSize() + " " + whole.getExactSizeIfKnown() + " "
                + whole.hasCharacteristics(Spliterator.ORDERED) + " " + whole.hasCharacteristics(Spliterator.SORTED));
        half.tryAdvance(x -> System.out.print("first " + x + " "));
        half.forEachRemaining(x -> System.out.print(x + " "));
        whole.forEachRemaining(x -> System.out.print(x + " "));
        System.out.println(whole.tryAdvance(x -> System.out.print("never")));
        System.out.println(new TreeSet<>(List.of(2, 1)).spliterator().getComparator() + " "
                + Spliterators.spliterator(new int[] {1, 2}, Spliterator.SIZED).estimateSize() + " "
                + Spliterators.emptySpliterator().estimateSize());
        PrimitiveIterator.OfInt ints = IntStream.range(0, 4).iterator();
        int sum = 0;
        while (ints.hasNext()) {
            sum += ints.nextInt();
        }
        System.out.println(sum);
        Iterator<String> it = Spliterators.iterator(List.of("a", "b").spliterator());
        System.out.println(it.next() + it.next() + it.hasNext());
        System.out.println(StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(List.of(3, 1, 2).iterator(), 0), false)
                .sorted()
                .toList());
        System.out.println(new HashMap<>(Map.of(1, 2)).entrySet().spliterator().estimateSize() + " "
                + new LinkedList<>(List.of(1, 2, 3)).spliterator().trySplit().estimateSize() + " "
                + new ArrayDeque<>(List.of(1, 2, 3)).spliterator().estimateSize() + " "
                + new PriorityQueue<>(List.of(1, 2)).spliterator().estimateSize());
    }
}

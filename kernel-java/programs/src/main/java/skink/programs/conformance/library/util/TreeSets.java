package skink.programs.conformance.library.util;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** {@code TreeSet}: order, neighbours, subsets. */
public final class TreeSets {
    private TreeSets() {}

    public static void main(String[] arguments) {
        TreeSet<String> set = new TreeSet<>(List.of("delta", "alpha", "charlie", "bravo", "echo"));
        System.out.println(set + " " + set.first() + " " + set.last() + " " + set.floor("cat") + " "
                + set.higher("delta") + " " + set.lower("alpha") + " " + set.ceiling("d"));
        System.out.println(set.headSet("charlie") + " " + set.tailSet("charlie", false) + " " + set.subSet("b", "d")
                + " " + set.descendingSet() + " " + set.pollFirst() + set.pollLast() + " " + set);
        System.out.println(set.add("bravo") + " " + set.add("zulu") + " " + set.remove("delta") + " "
                + set.contains("zulu") + " " + set.comparator());
        TreeSet<Integer> numbers =
                new TreeSet<>(Comparator.comparing((Integer x) -> x % 10).thenComparing(x -> x));
        for (int i = 0; i < 30; i += 4) {
            numbers.add(i);
        }
        System.out.println(numbers + " " + numbers.headSet(16, true) + " "
                + numbers.descendingSet().first());
        Iterator<Integer> down = numbers.descendingIterator();
        down.next();
        down.remove();
        System.out.println(numbers + " " + numbers.retainAll(Set.of(0, 20, 4)) + numbers);
        SortedSet<Integer> range = new TreeSet<>(List.of(1, 2, 3, 4, 5)).subSet(2, 5);
        range.add(3);
        System.out.println(range + " " + range.first() + " " + range.last());
    }
}

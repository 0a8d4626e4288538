package skink.programs.conformance.library.util;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Random;

/** {@code Collections}: sorting, searching, shuffling, rotating, frequencies. */
public final class CollectionsAlgorithms {
    private CollectionsAlgorithms() {}

    public static void main(String[] arguments) {
        List<Integer> list = new ArrayList<>(List.of(4, 2, 9, 7, 2, 5));
        Collections.sort(list);
        System.out.println(list + " " + Collections.binarySearch(list, 5) + " " + Collections.binarySearch(list, 6)
                + " " + Collections.max(list) + Collections.min(list) + " " + Collections.frequency(list, 2));
        Collections.reverse(list);
        Collections.swap(list, 0, 5);
        Collections.rotate(list, 2);
        System.out.println(list + " " + Collections.indexOfSubList(list, List.of(4, 2)) + " "
                + Collections.lastIndexOfSubList(list, List.of(2)));
        Collections.shuffle(list, new Random(42));
        System.out.println(list);
        Collections.replaceAll(list, 2, 22);
        Collections.sort(list, Collections.reverseOrder());
        System.out.println(list + " " + Collections.max(list, Comparator.comparing(x -> x % 10)) + " "
                + Collections.disjoint(list, List.of(1, 3)) + " " + Collections.addAll(list, 1, 3) + list);
        List<Integer> target = new ArrayList<>(Collections.nCopies(3, 0));
        Collections.copy(target, List.of(1, 2));
        Collections.fill(target.subList(2, 3), 7);
        System.out.println(target + " " + Collections.nCopies(4, "x"));
        List<Integer> linked = new LinkedList<>(List.of(1, 2, 3, 4, 5));
        Collections.rotate(linked, -2);
        Collections.shuffle(linked, new Random(7));
        System.out.println(linked);
        Comparator<String> byLength = Collections.reverseOrder(Comparator.comparing(String::length));
        System.out.println(Collections.min(List.of("aaa", "b", "cc"), byLength)
                + Collections.list(Collections.enumeration(List.of(1, 2))));
        try {
            Collections.copy(new ArrayList<>(), List.of(1));
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}

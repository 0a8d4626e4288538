package skink.programs.conformance.library.util;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** {@code List.of}, {@code Set.of}, {@code Map.of}: contents, equality, what they refuse. */
public final class ImmutableCollections {
    private ImmutableCollections() {}

    public static void main(String[] arguments) {
        System.out.println(List.of() + "" + List.of(1) + List.of(1, 2) + List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
                + List.copyOf(new ArrayList<>(List.of("x", "y"))));
        System.out.println(new TreeSet<>(Set.of(3, 1, 2)) + " " + Set.of(1, 2).equals(new HashSet<>(List.of(2, 1)))
                + " " + new TreeMap<>(Map.of("b", 2, "a", 1, "c", 3)) + " "
                + new TreeMap<>(Map.ofEntries(Map.entry(5, "five"), Map.entry(4, "four"))) + " "
                + Map.copyOf(Map.of(1, 2)) + Set.copyOf(List.of(7, 7)));
        System.out.println(List.of(1, 2, 3).contains(2) + " " + List.of(1, 2, 3).indexOf(3) + " "
                + Set.of("a", "b").contains("c") + " " + Map.of("k", 1).get("x") + " "
                + Map.of("k", 1).containsValue(1) + " " + List.of(1, 2, 3, 4).subList(1, 3) + " "
                + List.of(1, 2, 3).hashCode() + " " + Map.of(1, 2).hashCode() + " "
                + Set.of(4, 9).hashCode() + " " + Map.entry("k", "v")
                + Map.entry("k", "v").hashCode());
        Set<Integer> many = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        int sum = 0;
        for (int x : many) {
            sum += x;
        }
        System.out.println(sum + " " + many.size() + " " + many.contains(13) + many.contains(14));
        for (Runnable bad : List.<Runnable>of(
                () -> List.of(1, null),
                () -> Set.of(1, 1),
                () -> Map.of("a", 1, "a", 2),
                () -> List.of(1).contains(null),
                () -> Map.entry(null, 1),
                () -> List.of(1).get(1))) {
            try {
                bad.run();
            } catch (NullPointerException e) {
                System.out.println("null");
            } catch (RuntimeException e) {
                System.out.println(e);
            }
        }
        Iterator<Integer> it = List.of(1).iterator();
        it.next();
        try {
            it.next();
        } catch (NoSuchElementException e) {
            System.out.println(e);
        }
    }
}

package skink.programs.conformance.library.util;

import java.util.AbstractCollection;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Collections made from the skeletons: {@code AbstractList}, {@code AbstractMap}, {@code AbstractSet}. */
public final class OwnCollections {
    private OwnCollections() {}

    public static void main(String[] arguments) {
        List<Integer> squares = new AbstractList<>() {
            @Override
            public Integer get(int index) {
                Objects.checkIndex(index, 5);
                return index * index;
            }

            @Override
            public int size() {
                return 5;
            }
        };
        System.out.println(squares + " " + squares.indexOf(9) + " " + squares.subList(1, 3) + " " + squares.hashCode()
                + " " + squares.stream().mapToInt(x -> x).sum() + " " + new ArrayList<>(squares));
        Map<String, Integer> lengths = new AbstractMap<>() {
            @Override
            public Set<Map.Entry<String, Integer>> entrySet() {
                Set<Map.Entry<String, Integer>> set = new LinkedHashSet<>();
                set.add(Map.entry("a", 1));
                set.add(new AbstractMap.SimpleEntry<>("bb", 2));
                return set;
            }
        };
        System.out.println(lengths + " " + lengths.get("bb") + " " + lengths.keySet() + lengths.values()
                + lengths.containsValue(2) + lengths.equals(Map.of("a", 1, "bb", 2)));
        AbstractMap.SimpleEntry<String, Integer> entry = new AbstractMap.SimpleEntry<>("k", 1);
        entry.setValue(2);
        System.out.println(entry + " " + entry.hashCode() + " " + new AbstractMap.SimpleImmutableEntry<>("i", 3));
        try {
            squares.add(1);
        } catch (UnsupportedOperationException e) {
            System.out.println("read only");
        }
        try {
            lengths.put("c", 3);
        } catch (UnsupportedOperationException e) {
            System.out.println("read only");
        }
        Collection<String> bag = new AbstractCollection<>() {
            @Override
            public Iterator<String> iterator() {
                return List.of("x", "y").iterator();
            }

            @Override
            public int size() {
                return 2;
            }
        };
        System.out.println(bag + " " + bag.contains("y") + " " + Arrays.toString(bag.toArray())
                + Arrays.toString(bag.toArray(new String[3])));
    }
}

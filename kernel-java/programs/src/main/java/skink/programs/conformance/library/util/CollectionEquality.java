package skink.programs.conformance.library.util;

import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Equality and hash codes across kinds of collections. */
public final class CollectionEquality {
    private CollectionEquality() {}

    public static void main(String[] arguments) {
        System.out.println(new ArrayList<>(List.of(1, 2)).equals(new LinkedList<>(List.of(1, 2))) + " "
                + List.of(1, 2).equals(Arrays.asList(1, 2)) + " " + List.of(1).equals(Set.of(1)) + " "
                + new TreeSet<>(List.of(2, 1)).equals(new HashSet<>(List.of(1, 2))) + " "
                + new HashMap<>(Map.of("a", 1)).equals(new TreeMap<>(Map.of("a", 1))) + " "
                + Collections.emptyList().equals(new ArrayList<>()) + " "
                + new ArrayDeque<>(List.of(1)).equals(new ArrayDeque<>(List.of(1))));
        System.out.println(List.of().hashCode() + " " + Map.of().hashCode() + " "
                + Set.of().hashCode() + " " + List.of("a", "b").hashCode() + " "
                + Map.of("a", "b").hashCode() + " " + new AbstractMap.SimpleEntry<>("k", null).hashCode() + " "
                + Arrays.asList(1, null).hashCode() + " "
                + Collections.nCopies(3, "x").hashCode());
        Map<List<Integer>, String> byList = new HashMap<>();
        byList.put(List.of(1, 2), "first");
        byList.put(new LinkedList<>(List.of(1, 2)), "second");
        System.out.println(byList.size() + byList.get(Arrays.asList(1, 2)));
        System.out.println(Map.of("k", 1).entrySet().equals(Set.of(Map.entry("k", 1))) + " "
                + new TreeMap<>(Map.of(1, 2)).keySet().equals(Set.of(1)) + " "
                + new ArrayList<>(Map.of(1, 2).values()).equals(List.of(2)));
        List<Object> self = new ArrayList<>();
        self.add(self);
        self.add(1);
        Map<Object, Object> own = new HashMap<>();
        own.put("me", own);
        System.out.println(self + " " + own);
    }
}

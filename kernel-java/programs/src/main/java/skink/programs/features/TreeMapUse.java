package skink.programs.features;

import java.util.Comparator;
import java.util.TreeMap;
import java.util.TreeSet;

/** TreeMap: order, navigation, removal, ranges. */
public final class TreeMapUse {
    private TreeMapUse() {}

    public static void main(String[] args) {
        TreeMap<Integer, String> map = new TreeMap<>();
        for (int i = 0; i < 50; i++) {
            map.put(i * 37 % 101, "v" + i);
        }
        for (int i = 0; i < 101; i += 3) {
            map.remove(i);
        }
        System.out.println(map);
        System.out.println(map.firstKey() + " " + map.lastEntry() + " " + map.floorKey(50) + " " + map.ceilingKey(50)
                + " " + map.higherKey(100));
        System.out.println(map.headMap(20) + " " + map.tailMap(90, false) + " " + map.subMap(30, 40) + " "
                + map.descendingMap().firstKey());
        TreeSet<String> set =
                new TreeSet<>(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        for (String word : "the quick brown fox jumps over the lazy dog".split(" ")) {
            set.add(word);
        }
        System.out.println(set + " " + set.first() + " " + set.pollLast() + " " + set.size());
    }
}

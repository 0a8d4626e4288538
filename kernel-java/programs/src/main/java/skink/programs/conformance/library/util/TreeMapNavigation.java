package skink.programs.conformance.library.util;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeMap;

/** {@code TreeMap}: neighbours, ranges, descending views. */
public final class TreeMapNavigation {
    private TreeMapNavigation() {}

    public static void main(String[] arguments) {
        TreeMap<Integer, String> map = new TreeMap<>();
        for (int i = 0; i < 50; i += 5) {
            map.put(i, "v" + i);
        }
        System.out.println(map.floorKey(12) + " " + map.ceilingKey(12) + " " + map.lowerKey(10) + " "
                + map.higherKey(10) + " " + map.floorEntry(-1) + " " + map.ceilingEntry(46) + " " + map.firstEntry()
                + " " + map.lastKey());
        System.out.println(map.headMap(15) + " " + map.headMap(15, true).size() + " " + map.tailMap(40) + " "
                + map.tailMap(40, false) + " " + map.subMap(10, 25) + " " + map.subMap(10, false, 25, true));
        System.out.println(
                map.descendingMap().headMap(30) + " " + map.descendingKeySet().first() + " "
                        + map.navigableKeySet().headSet(7) + " " + map.pollFirstEntry() + " " + map.pollLastEntry());
        NavigableMap<Integer, String> view = map.subMap(10, true, 30, true);
        view.put(11, "new");
        view.remove(15);
        System.out.println(view + " " + view.size() + " " + map.size() + " "
                + view.descendingMap().lowerKey(20) + " " + view.firstKey() + " " + view.lastEntry());
        try {
            view.put(99, "outside");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            map.subMap(5, 1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        view.clear();
        System.out.println(map);
        TreeMap<String, Integer> reversed = new TreeMap<>(Comparator.reverseOrder());
        reversed.putAll(Map.of("a", 1, "b", 2, "c", 3));
        System.out.println(reversed + " " + reversed.firstKey() + " " + reversed.headMap("b") + " "
                + reversed.merge("b", 5, Integer::sum) + " " + reversed.computeIfAbsent("q", String::length)
                + reversed);
        for (Iterator<Map.Entry<String, Integer>> it = reversed.entrySet().iterator(); it.hasNext(); ) {
            if (it.next().getValue() % 2 == 1) {
                it.remove();
            }
        }
        System.out.println(reversed);
        try {
            map.put(null, "");
        } catch (NullPointerException e) {
            System.out.println("no null key");
        }
        try {
            new TreeMap<Integer, Integer>().firstKey();
        } catch (NoSuchElementException e) {
            System.out.println(e);
        }
        Random random = new Random(3);
        TreeMap<Integer, Integer> big = new TreeMap<>();
        for (int i = 0; i < 3000; i++) {
            int k = random.nextInt(1000);
            if (random.nextBoolean()) {
                big.put(k, i);
            } else {
                big.remove(k);
            }
        }
        System.out.println(big.size() + " " + big.hashCode() + " " + big.floorKey(500));
    }
}

package skink.programs.conformance.library.concurrent;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** {@code ConcurrentHashMap}: atomic operations, bulk operations. */
public final class ConcurrentMaps {
    private ConcurrentMaps() {}

    public static void main(String[] arguments) {
        ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        for (String w : "a b c a b a".split(" ")) {
            map.merge(w, 1, Integer::sum);
        }
        System.out.println(new TreeMap<>(map) + " " + map.putIfAbsent("a", 0) + " " + map.computeIfAbsent("d", k -> 4)
                + " " + map.computeIfPresent("b", (k, v) -> v * 10) + " " + map.compute("c", (k, v) -> null) + " "
                + map.replace("a", 3, 30) + " " + map.remove("d", 5) + " " + map.getOrDefault("zz", -1) + " "
                + new TreeMap<>(map));
        System.out.println(map.reduceValues(1, Integer::sum) + " " + map.search(1, (k, v) -> v == 30 ? k : null) + " "
                + map.mappingCount() + " " + map.reduce(1, (k, v) -> k.length() + v, Integer::max) + " "
                + map.contains(4) + " " + map.containsValue(20));
        map.forEach(1000, (k, v) -> map.replace(k, v + 1));
        System.out.println(new TreeMap<>(map) + " " + new TreeSet<>(map.keySet()) + " "
                + map.values().stream().mapToInt(x -> x).sum() + " "
                + map.keySet(5).getMappedValue());
        Set<String> set = ConcurrentHashMap.newKeySet();
        set.add("x");
        System.out.println(set.add("x") + " " + set);
        ConcurrentHashMap<Integer, Integer> big = new ConcurrentHashMap<>();
        for (int i = 0; i < 5000; i++) {
            big.put(i * 31, i);
        }
        for (Integer k : big.keySet()) {
            if (k % 2 == 0) {
                big.remove(k);
            }
        }
        System.out.println(big.size() + " " + big.get(31) + " " + big.reduceKeysToLong(100, k -> k, 0, Long::sum));
        try {
            map.put("n", null);
        } catch (NullPointerException e) {
            System.out.println("no null");
        }
    }
}

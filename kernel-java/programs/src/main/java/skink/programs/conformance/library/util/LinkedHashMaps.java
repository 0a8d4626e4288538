package skink.programs.conformance.library.util;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** {@code LinkedHashMap}: insertion order, access order, eldest entries. */
public final class LinkedHashMaps {
    private LinkedHashMaps() {}

    public static void main(String[] arguments) {
        LinkedHashMap<String, Integer> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("a", 2);
        map.put("m", 3);
        map.put("z", 4);
        map.remove("a");
        map.put("a", 5);
        System.out.println(map + " " + map.keySet() + map.values() + map.entrySet());
        Map<Integer, String> cache = new LinkedHashMap<>(4, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
                return size() > 3;
            }
        };
        for (int i = 1; i <= 3; i++) {
            cache.put(i, "v" + i);
        }
        cache.get(1);
        cache.getOrDefault(2, "");
        cache.put(4, "v4");
        System.out.println(cache + " " + cache.containsKey(3));
        cache.putIfAbsent(1, "x");
        cache.compute(2, (k, v) -> v + "!");
        System.out.println(cache);
        LinkedHashSet<String> set = new LinkedHashSet<>(List.of("q", "b", "q2"));
        set.add("b");
        set.add("aa");
        System.out.println(set + " " + set.contains("b") + " " + set.remove("q") + " " + set);
        map.forEach((k, v) -> System.out.print(k + v + ";"));
        map.replaceAll((k, v) -> -v);
        System.out.println(map);
    }
}

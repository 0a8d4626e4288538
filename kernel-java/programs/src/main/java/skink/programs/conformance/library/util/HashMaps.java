package skink.programs.conformance.library.util;

import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** {@code HashMap}: default methods, views, collisions, resizing. */
public final class HashMaps {
    private HashMaps() {}

    public static void main(String[] arguments) {
        Map<String, Integer> map = new HashMap<>();
        for (String word : "the quick brown fox jumps over the lazy dog the end".split(" ")) {
            map.merge(word, 1, Integer::sum);
        }
        System.out.println(new TreeMap<>(map) + " " + map.size() + " " + map.getOrDefault("cat", -1) + " "
                + map.containsKey("fox") + " " + map.containsValue(3));
        System.out.println(map.putIfAbsent("fox", 9) + " " + map.putIfAbsent("cat", 9) + " "
                + map.computeIfAbsent("cow", String::length) + " " + map.computeIfPresent("cow", (k, v) -> null) + " "
                + map.compute("dog", (k, v) -> v == null ? 1 : v + 10) + " " + map.replace("dog", 5) + " "
                + map.replace("dog", 5, 6) + " " + map.replace("none", 1) + " " + map.remove("dog", 1) + " "
                + map.remove("dog"));
        map.replaceAll((k, v) -> v * 2 + k.length());
        map.keySet().removeIf(k -> k.startsWith("t"));
        map.values().removeIf(v -> v > 6);
        map.entrySet().removeIf(e -> e.getKey().equals("cat"));
        System.out.println(new TreeMap<>(map) + " " + map.equals(new TreeMap<>(map)) + " "
                + (map.hashCode() == new TreeMap<>(map).hashCode()));
        for (Map.Entry<String, Integer> e : map.entrySet()) {
            e.setValue(e.getKey().length());
        }
        System.out.println(new TreeMap<>(map));
        Map<Object, String> collisions = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            collisions.put(new Same(i), "v" + i);
        }
        int sum = 0;
        for (int i = 0; i < 200; i += 2) {
            sum += collisions.remove(new Same(i)).length();
        }
        System.out.println(
                collisions.size() + " " + sum + " " + collisions.get(new Same(7)) + " " + collisions.get(new Same(8)));
        Map<Integer, Integer> big = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            big.put(i * 7919, i);
        }
        long total = 0;
        for (Map.Entry<Integer, Integer> e : big.entrySet()) {
            total += (long) e.getKey() * e.getValue();
        }
        System.out.println(total + " " + big.get(7919 * 77));
        Map<String, String> nulls = new HashMap<>();
        nulls.put(null, "n");
        nulls.put("k", null);
        System.out.println(nulls.get(null)
                + nulls.get("k")
                + nulls.containsKey("k")
                + nulls.size()
                + nulls.merge("k", "m", String::concat));
        try {
            for (String key : map.keySet()) {
                map.put(key + "x", 1);
            }
        } catch (ConcurrentModificationException e) {
            System.out.println(e);
        }
    }

    private record Same(int id) implements Comparable<Same> {
        @Override
        public int hashCode() {
            return 42;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Same s && s.id == id;
        }

        @Override
        public int compareTo(Same other) {
            return Integer.compare(id, other.id);
        }
    }
}

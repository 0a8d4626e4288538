package skink.programs.features;

import java.util.HashMap;
import java.util.Map;

/** HashMap: collisions, growth, null keys, views, the compute family. */
public final class HashMapUse {
    private HashMapUse() {}

    private record Key(int value) {
        @Override
        public int hashCode() {
            return value % 3;
        }
    }

    public static void main(String[] args) {
        Map<String, Integer> map = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            map.put("key" + i % 30, i);
        }
        map.put(null, -1);
        System.out.println(map.size() + " " + map.get("key7") + " " + map.get(null) + " " + map.get("none") + " "
                + map.getOrDefault("none", 5));
        System.out.println(map);
        map.merge("key1", 1000, Integer::sum);
        map.computeIfAbsent("new", String::length);
        map.computeIfPresent("key2", (k, v) -> null);
        map.putIfAbsent("key3", 0);
        System.out.println(
                map.get("key1") + " " + map.get("new") + " " + map.containsKey("key2") + " " + map.get("key3"));
        int sum = 0;
        for (Map.Entry<String, Integer> entry : map.entrySet()) {
            sum += entry.getValue();
            entry.setValue(0);
        }
        System.out.println(sum + " " + map.containsValue(1) + " " + map.keySet().contains("key9") + " "
                + map.values().size());
        Map<Key, Integer> colliding = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            colliding.put(new Key(i), i);
        }
        for (int i = 0; i < 100; i += 2) {
            colliding.remove(new Key(i));
        }
        System.out.println(colliding.size() + " " + colliding.get(new Key(51)) + " " + colliding.get(new Key(50)));
    }
}

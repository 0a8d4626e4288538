package skink.programs.conformance.library.util;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A null key in a hash table whose buckets have become trees. */
public final class NullAmongCollidingKeys {
    private NullAmongCollidingKeys() {}

    public static void main(String[] args) {
        Set<Integer> set = new HashSet<>();
        Map<Integer, String> map = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            set.add(i << 16 | i << 5);
            map.put(i * 1024, "v" + i);
        }
        System.out.println(set.add(null) + " " + set.add(null) + " " + set.size());
        System.out.println(
                map.put(null, "none") + " " + map.get(null) + " " + map.containsKey(null) + " " + map.size());
        System.out.println(map.remove(null) + " " + map.get(null) + " " + map.get(1024) + " " + set.contains(null));
    }
}

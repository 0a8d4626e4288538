package skink.programs.conformance.library.util;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.WeakHashMap;

/** {@code IdentityHashMap}, {@code WeakHashMap}, sets made of maps. */
public final class IdentityAndWeakMaps {
    private IdentityAndWeakMaps() {}

    public static void main(String[] arguments) {
        IdentityHashMap<String, Integer> identity = new IdentityHashMap<>();
        String one = new String("k");
        String two = new String("k");
        identity.put(one, 1);
        identity.put(two, 2);
        identity.put(one, 3);
        System.out.println(identity.size() + " " + identity.get(one) + identity.get(two) + identity.get("k") + " "
                + identity.containsValue(3) + " " + identity.remove(two) + identity);
        WeakHashMap<Object, String> weak = new WeakHashMap<>();
        Object key = new Object();
        weak.put(key, "kept");
        weak.put("literal", "too");
        System.gc();
        System.out.println(weak.get(key) + " " + weak.get("literal") + " " + weak.size() + " " + weak.remove("literal")
                + weak.containsKey("literal"));
        Set<String> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.add(one);
        set.add(two);
        set.add(one);
        System.out.println(set + " " + key.equals(key));
        IdentityHashMap<Integer, Integer> many = new IdentityHashMap<>();
        Integer[] boxes = new Integer[500];
        for (int i = 0; i < 500; i++) {
            boxes[i] = Integer.valueOf(1000 + i);
            many.put(boxes[i], i);
        }
        int sum = 0;
        for (Integer box : boxes) {
            sum += many.get(box);
        }
        System.out.println(many.size() + " " + sum);
    }
}

package skink.programs.conformance.library.util;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Views of maps: key sets, values, entries write through. */
public final class MapViews {
    private MapViews() {}

    public static void main(String[] arguments) {
        for (Map<String, Integer> map : List.<Map<String, Integer>>of(new LinkedHashMap<>(), new TreeMap<>())) {
            map.putAll(Map.of("a", 1));
            map.put("b", 2);
            map.put("c", 3);
            map.put("d", 2);
            System.out.print(map.values().remove(2) + " " + map + " "
                    + map.keySet().remove("zz") + " " + map.entrySet().remove(Map.entry("a", 1)) + " " + map + " "
                    + map.values().contains(3) + " ");
            map.entrySet().forEach(e -> e.setValue(e.getValue() * 10));
            System.out.print(map + " " + map.keySet().contains("c") + " "
                    + map.entrySet().contains(Map.entry("c", 30)) + " ");
            map.keySet().retainAll(Set.of("d"));
            System.out.println(map + " " + map.entrySet().iterator().next().getKey() + " "
                    + map.keySet().toArray().length);
            try {
                map.keySet().add("new");
            } catch (UnsupportedOperationException e) {
                System.out.println("keys need values");
            }
            map.values().clear();
            System.out.println(map.isEmpty());
        }
        Map<Integer, List<String>> groups = new TreeMap<>();
        for (String w : "one two three four five six".split(" ")) {
            groups.computeIfAbsent(w.length(), n -> new ArrayList<>()).add(w);
        }
        System.out.println(groups + " "
                + groups.entrySet().stream().max(Map.Entry.comparingByKey()).get() + " "
                + groups.values().stream().mapToInt(List::size).sum());
        System.out.println(Map.of("x", 2).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList());
    }
}

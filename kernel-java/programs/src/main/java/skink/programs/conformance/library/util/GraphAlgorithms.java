package skink.programs.conformance.library.util;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Graphs over collections: breadth first, shortest paths, topological order, components. */
public final class GraphAlgorithms {
    private GraphAlgorithms() {}

    public static void main(String[] arguments) {
        Map<String, Map<String, Integer>> graph = new TreeMap<>();
        for (String edge : "a-b-4 a-c-1 c-b-2 b-d-5 c-d-8 d-e-3".split(" ")) {
            String[] p = edge.split("-");
            graph.computeIfAbsent(p[0], k -> new TreeMap<>()).put(p[1], Integer.parseInt(p[2]));
            graph.computeIfAbsent(p[1], k -> new TreeMap<>());
        }
        Map<String, Integer> distance = new HashMap<>(Map.of("a", 0));
        PriorityQueue<Map.Entry<String, Integer>> open = new PriorityQueue<>(Map.Entry.comparingByValue());
        open.add(Map.entry("a", 0));
        while (!open.isEmpty()) {
            Map.Entry<String, Integer> at = open.poll();
            if (at.getValue() > distance.get(at.getKey())) {
                continue;
            }
            graph.get(at.getKey()).forEach((to, length) -> {
                int d = at.getValue() + length;
                if (d < distance.getOrDefault(to, Integer.MAX_VALUE)) {
                    distance.put(to, d);
                    open.add(Map.entry(to, d));
                }
            });
        }
        System.out.println(new TreeMap<>(distance));
        Deque<String> queue = new ArrayDeque<>(List.of("a"));
        Set<String> visited = new LinkedHashSet<>(queue);
        while (!queue.isEmpty()) {
            for (String next : graph.get(queue.remove()).keySet()) {
                if (visited.add(next)) {
                    queue.add(next);
                }
            }
        }
        System.out.println(visited);
        Map<String, Integer> incoming = new TreeMap<>();
        graph.forEach((k, v) -> {
            incoming.putIfAbsent(k, 0);
            v.keySet().forEach(t -> incoming.merge(t, 1, Integer::sum));
        });
        List<String> order = new ArrayList<>();
        TreeSet<String> ready = new TreeSet<>();
        incoming.forEach((k, n) -> {
            if (n == 0) {
                ready.add(k);
            }
        });
        while (!ready.isEmpty()) {
            String next = ready.pollFirst();
            order.add(next);
            for (String t : graph.get(next).keySet()) {
                if (incoming.merge(t, -1, Integer::sum) == 0) {
                    ready.add(t);
                }
            }
        }
        System.out.println(order);
    }
}

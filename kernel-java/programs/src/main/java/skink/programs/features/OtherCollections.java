package skink.programs.features;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** LinkedHashMap, HashSet, ArrayDeque, LinkedList, PriorityQueue, immutable ones. */
public final class OtherCollections {
    private OtherCollections() {}

    public static void main(String[] args) {
        Map<String, Integer> linked = new LinkedHashMap<>();
        for (String s : new String[] {"z", "a", "m", "a"}) {
            linked.merge(s, 1, Integer::sum);
        }
        Set<Integer> set = new HashSet<>(Arrays.asList(5, 3, 5, 1));
        set.retainAll(List.of(1, 5, 9));
        Deque<Integer> deque = new ArrayDeque<>();
        LinkedList<Integer> list = new LinkedList<>();
        PriorityQueue<Integer> queue = new PriorityQueue<>(Collections.reverseOrder());
        for (int i = 0; i < 20; i++) {
            deque.addFirst(i);
            deque.addLast(-i);
            list.add(i / 2, i);
            queue.add(i * 7 % 20);
        }
        System.out.println(linked + " " + set + " " + deque.pollFirst() + deque.pollLast() + deque.size() + " " + list);
        StringBuilder order = new StringBuilder();
        while (!queue.isEmpty()) {
            order.append(queue.poll()).append(' ');
        }
        System.out.println(order);
        System.out.println(List.of(1, 2, 3) + " " + Collections.nCopies(3, "x") + " " + Collections.emptyList() + " "
                + Arrays.asList(1, null));
        try {
            List.of(1).add(2);
        } catch (UnsupportedOperationException e) {
            System.out.println("immutable " + e.getMessage());
        }
        System.out.println(Map.of("k", "v") + " " + Set.of(7).contains(7) + " "
                + Collections.unmodifiableList(list).size());
    }
}

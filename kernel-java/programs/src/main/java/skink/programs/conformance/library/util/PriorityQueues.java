package skink.programs.conformance.library.util;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** {@code PriorityQueue}: heap order with and without a comparator. */
public final class PriorityQueues {
    private PriorityQueues() {}

    public static void main(String[] arguments) {
        PriorityQueue<Integer> queue = new PriorityQueue<>(List.of(5, 1, 4, 1, 5, 9, 2, 6));
        System.out.println(queue + " " + queue.peek());
        queue.remove(4);
        queue.offer(0);
        StringBuilder order = new StringBuilder();
        while (!queue.isEmpty()) {
            order.append(queue.poll()).append(' ');
        }
        System.out.println(order);
        PriorityQueue<String> byLength = new PriorityQueue<>(
                11, Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        Collections.addAll(byLength, "kiwi", "fig", "banana", "apple", "pear", "date");
        System.out.println(byLength.contains("fig") + " " + byLength.size());
        while (byLength.size() > 1) {
            System.out.print(byLength.remove() + " ");
        }
        System.out.println(byLength.element() + " " + (byLength.comparator() != null));
        byLength.clear();
        System.out.println(byLength.poll());
    }
}

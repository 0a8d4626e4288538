package skink.programs.conformance.library.util;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;

/** {@code Deque} and {@code Queue}: methods that throw and methods that answer null. */
public final class DequeContracts {
    private DequeContracts() {}

    public static void main(String[] arguments) {
        List<Deque<String>> kinds = List.of(new ArrayDeque<>(), new LinkedList<>());
        for (Deque<String> d : kinds) {
            System.out.print(d.pollFirst() + " " + d.pollLast() + " " + d.peekFirst() + " " + d.peekLast() + " "
                    + d.poll() + " " + d.peek() + " ");
            int thrown = 0;
            for (Runnable r : List.<Runnable>of(
                    d::removeFirst, d::removeLast, d::getFirst, d::getLast, d::remove, d::element, d::pop)) {
                try {
                    r.run();
                } catch (NoSuchElementException e) {
                    thrown++;
                }
            }
            d.offer("b");
            d.offerFirst("a");
            d.offerLast("c");
            d.push("0");
            System.out.println(thrown + " " + d + " " + d.removeLastOccurrence("b") + d.peek() + d.pop() + d.pollLast()
                    + d + " " + d.contains("a") + d.size());
            Queue<String> q = d;
            q.add("z");
            System.out.println(q.element() + q.remove() + q.remove() + q.isEmpty());
        }
    }
}

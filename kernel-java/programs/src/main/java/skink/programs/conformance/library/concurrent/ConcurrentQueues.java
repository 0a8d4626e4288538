package skink.programs.conformance.library.concurrent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;

/** {@code java.util.concurrent}: queues and lists that need not wait. */
public final class ConcurrentQueues {
    private ConcurrentQueues() {}

    public static void main(String[] arguments) {
        ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>(List.of(1, 2, 3));
        queue.offer(4);
        System.out.println(queue.poll() + " " + queue.peek() + " " + queue.remove(3) + " " + queue + " " + queue.size()
                + " " + queue.contains(4));
        ConcurrentLinkedDeque<Integer> deque = new ConcurrentLinkedDeque<>(List.of(1, 2));
        deque.addFirst(0);
        deque.addLast(3);
        System.out.println(
                deque.pollLast() + " " + deque.peekFirst() + " " + deque + " " + deque.removeFirstOccurrence(1));
        CopyOnWriteArrayList<Integer> list = new CopyOnWriteArrayList<>(List.of(1, 2, 3));
        for (int x : list) {
            list.add(x * 10);
        }
        list.addIfAbsent(1);
        list.sort(Comparator.reverseOrder());
        System.out.println(list + " " + list.indexOf(20) + " " + list.remove(0) + " "
                + new CopyOnWriteArraySet<>(List.of(2, 1, 2)));
        ConcurrentSkipListMap<Integer, String> skip = new ConcurrentSkipListMap<>();
        for (int i = 0; i < 100; i++) {
            skip.put(i * 37 % 101, "v" + i);
        }
        System.out.println(skip.firstKey() + " " + skip.floorKey(50) + " " + skip.headMap(3) + " "
                + skip.descendingMap().firstEntry() + " " + skip.pollFirstEntry() + " " + skip.size() + " "
                + new ConcurrentSkipListSet<>(List.of(3, 1, 2)).ceiling(2) + " " + skip.merge(5, "x", String::concat)
                + " " + skip.remove(7));
        ArrayBlockingQueue<Integer> bounded = new ArrayBlockingQueue<>(2);
        System.out.println(bounded.offer(1) + " " + bounded.offer(2) + " " + bounded.offer(3) + " "
                + bounded.remainingCapacity() + " " + bounded.poll() + " " + bounded);
        LinkedBlockingQueue<Integer> linked = new LinkedBlockingQueue<>();
        linked.add(5);
        linked.offer(6);
        List<Integer> drained = new ArrayList<>();
        System.out.println(linked.drainTo(drained) + " " + drained + " " + linked.poll());
        LinkedBlockingDeque<Integer> ends = new LinkedBlockingDeque<>();
        ends.push(1);
        ends.offerLast(2);
        PriorityBlockingQueue<Integer> heap = new PriorityBlockingQueue<>(List.of(3, 1, 2));
        System.out.println(ends + " " + heap.poll() + heap.poll());
    }
}

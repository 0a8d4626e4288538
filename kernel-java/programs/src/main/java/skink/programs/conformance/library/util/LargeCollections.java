package skink.programs.conformance.library.util;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Collections with tens of thousands of elements. */
public final class LargeCollections {
    private LargeCollections() {}

    public static void main(String[] arguments) {
        ArrayList<Integer> list = new ArrayList<>();
        TreeMap<Integer, Integer> tree = new TreeMap<>();
        HashMap<String, Integer> hash = new HashMap<>();
        ArrayDeque<Integer> deque = new ArrayDeque<>();
        PriorityQueue<Integer> heap = new PriorityQueue<>();
        int state = 12345;
        for (int i = 0; i < 30_000; i++) {
            state = state * 1_103_515_245 + 12_345;
            int value = state >>> 8;
            list.add(value);
            tree.merge(value % 1000, 1, Integer::sum);
            hash.merge("k" + value % 777, value, (x, y) -> x ^ y);
            deque.addLast(value);
            if (deque.size() > 500) {
                deque.removeFirst();
            }
            heap.add(value);
            if (heap.size() > 100) {
                heap.poll();
            }
        }
        long checksum = 0;
        for (int value : list) {
            checksum = checksum * 31 + value;
        }
        System.out.println(checksum + " " + tree.size() + " " + tree.get(500) + " " + hash.size() + " " + hash.get("k5")
                + " " + deque.stream().mapToLong(x -> x).sum() + " "
                + heap.stream().mapToLong(x -> x).sum());
        Collections.sort(list);
        System.out.println(list.get(0) + " " + list.get(15_000) + " " + list.get(29_999) + " "
                + Collections.binarySearch(list, list.get(777)));
        list.removeIf(x -> x % 2 == 0);
        System.out.println(list.size() + " " + new HashSet<>(list).size() + " "
                + list.subList(100, 200).stream().mapToLong(x -> x).sum());
        LinkedList<Integer> linked = new LinkedList<>(list);
        linked.removeIf(x -> x % 3 == 0);
        System.out.println(linked.size());
    }
}

package skink.programs.conformance.library.util;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** {@code ArrayDeque}: both ends, wrap-around, order. */
public final class ArrayDeques {
    private ArrayDeques() {}

    public static void main(String[] arguments) {
        ArrayDeque<Integer> deque = new ArrayDeque<>(4);
        for (int i = 0; i < 40; i++) {
            if (i % 3 == 0) {
                deque.addFirst(i);
            } else {
                deque.addLast(i);
            }
            if (i % 5 == 4) {
                deque.pollFirst();
            }
        }
        System.out.println(deque + " " + deque.size() + " " + deque.peekFirst() + " " + deque.getLast() + " "
                + deque.contains(20));
        System.out.println(deque.removeIf(x -> x % 2 == 0) + " " + deque + " " + deque.removeFirstOccurrence(1) + " "
                + deque.remove(99));
        deque.push(-1);
        System.out.println(deque.pop() + " " + deque.stream().mapToInt(x -> x).sum());
        Iterator<Integer> down = deque.descendingIterator();
        while (down.hasNext()) {
            if (down.next() % 3 == 0) {
                down.remove();
            }
        }
        System.out.println(deque + Arrays.toString(deque.toArray(new Integer[0])));
        try {
            deque.add(null);
        } catch (NullPointerException e) {
            System.out.println("no null");
        }
        try {
            new ArrayDeque<Integer>().removeFirst();
        } catch (NoSuchElementException e) {
            System.out.println(e);
        }
    }
}

package skink.programs.conformance.library.util;

import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;

/** {@code LinkedList} as list, queue and stack. */
public final class LinkedLists {
    private LinkedLists() {}

    public static void main(String[] arguments) {
        LinkedList<String> list = new LinkedList<>(List.of("b", "c"));
        list.addFirst("a");
        list.addLast("d");
        list.add(2, "x");
        list.push("top");
        list.offerFirst("first");
        System.out.println(list + " " + list.getFirst() + " " + list.getLast() + " " + list.peek() + " "
                + list.peekLast() + " " + list.indexOf("x"));
        System.out.println(list.pop() + list.poll() + list.pollLast() + list.removeFirst() + list.removeLast() + " "
                + list + " " + list.element());
        list.addAll(1, List.of("p", "q", "p"));
        System.out.println(list.removeFirstOccurrence("p") + " " + list.removeLastOccurrence("p") + " "
                + list.remove("nothing") + " " + list);
        Iterator<String> down = list.descendingIterator();
        while (down.hasNext()) {
            System.out.print(down.next());
        }
        System.out.println();
        ListIterator<String> it = list.listIterator(1);
        it.add("new");
        System.out.println(list + " " + it.next() + " " + it.previousIndex());
        list.clear();
        System.out.println(list.peekFirst() + " " + list.pollFirst());
        for (Runnable bad :
                List.<Runnable>of(list::getFirst, list::removeLast, list::element, list::pop, () -> list.get(0))) {
            try {
                bad.run();
            } catch (RuntimeException e) {
                System.out.println(e);
            }
        }
    }
}

package skink.programs.conformance.library.util;

import java.util.ArrayList;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.RandomAccess;
import java.util.Vector;

/** {@code ListIterator} and {@code subList}: edits in the middle, views of views. */
public final class ListIterators {
    private ListIterators() {}

    public static void main(String[] arguments) {
        for (List<Integer> list : List.of(
                new ArrayList<>(List.of(1, 2, 3, 4, 5, 6)),
                new LinkedList<>(List.of(1, 2, 3, 4, 5, 6)),
                new Vector<>(List.of(1, 2, 3, 4, 5, 6)))) {
            ListIterator<Integer> it = list.listIterator(2);
            System.out.print(it.next() + " " + it.previousIndex() + " ");
            it.remove();
            it.add(30);
            it.add(31);
            it.previous();
            it.set(32);
            System.out.print(list + " ");
            List<Integer> middle = list.subList(1, 5);
            List<Integer> inner = middle.subList(1, 3);
            inner.set(0, -1);
            inner.add(-2);
            inner.removeIf(x -> x == 32);
            Collections.reverse(middle);
            System.out.print(list + " " + middle + " " + inner.size() + " " + inner.indexOf(-2) + " ");
            middle.clear();
            System.out.println(list + " " + list.equals(List.of(1, 5, 6)) + " " + (list instanceof RandomAccess));
            try {
                List<Integer> stale = list.subList(0, 1);
                list.add(7);
                System.out.println(stale.size());
            } catch (ConcurrentModificationException e) {
                System.out.println("changed below the view");
            }
            ListIterator<Integer> bad = list.listIterator();
            try {
                bad.set(1);
            } catch (IllegalStateException e) {
                System.out.println("nothing to set");
            }
        }
    }
}

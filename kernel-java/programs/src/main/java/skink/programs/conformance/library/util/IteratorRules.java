package skink.programs.conformance.library.util;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.TreeSet;

/** Iterators: removal, exhaustion, and changes behind their back. */
public final class IteratorRules {
    private IteratorRules() {}

    public static void main(String[] arguments) {
        List<Collection<Integer>> all = List.of(
                new ArrayList<>(),
                new LinkedList<>(),
                new HashSet<>(),
                new LinkedHashSet<>(),
                new TreeSet<>(),
                new ArrayDeque<>(),
                new PriorityQueue<>());
        for (Collection<Integer> c : all) {
            Collections.addAll(c, 1, 2, 3, 4, 5, 6);
            Iterator<Integer> it = c.iterator();
            try {
                it.remove();
            } catch (IllegalStateException e) {
                System.out.print("nothing yet; ");
            }
            while (it.hasNext()) {
                if (it.next() % 2 == 0) {
                    it.remove();
                }
            }
            try {
                it.next();
            } catch (NoSuchElementException e) {
                System.out.print("exhausted; ");
            }
            System.out.print(new TreeSet<>(c) + "; ");
            try {
                Iterator<Integer> stale = c.iterator();
                stale.next();
                c.add(99);
                stale.next();
                System.out.println("did not notice");
            } catch (ConcurrentModificationException e) {
                System.out.println("noticed");
            }
        }
    }
}

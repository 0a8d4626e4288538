package skink.programs.conformance.library.util;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.ListIterator;

/** {@code ArrayList}: all ways to change it, views, failures. */
public final class ArrayLists {
    private ArrayLists() {}

    public static void main(String[] arguments) {
        List<Integer> list = new ArrayList<>(List.of(5, 3, 8, 1));
        list.add(0, 9);
        list.addAll(2, List.of(7, 7));
        System.out.println(list + " " + list.indexOf(7) + " " + list.lastIndexOf(7) + " " + list.contains(8) + " "
                + list.containsAll(List.of(1, 9)) + " " + list.set(1, 50) + " " + list.get(1));
        System.out.println(list.remove(0) + " " + list.remove(Integer.valueOf(7)) + " " + list + " "
                + list.removeAll(List.of(50, 1)) + " " + list.retainAll(List.of(7, 8)) + " " + list);
        list.addAll(List.of(4, 6, 2));
        list.replaceAll(x -> x * 10);
        System.out.println(list.removeIf(x -> x > 60) + " " + list);
        list.sort(Comparator.reverseOrder());
        List<Integer> part = list.subList(1, 3);
        part.set(0, 41);
        part.add(33);
        System.out.println(list + " " + part + " " + part.size());
        part.clear();
        System.out.println(list + " " + list.equals(List.of(60)) + " " + list.hashCode() + " "
                + Arrays.toString(list.toArray(new Integer[3])) + Arrays.toString(list.toArray())
                + list.toArray(Integer[]::new).length);
        ListIterator<Integer> it = new ArrayList<>(List.of(1, 2, 3)).listIterator();
        it.next();
        it.set(10);
        it.add(15);
        System.out.println(it.nextIndex() + " " + it.previous() + " " + it.hasPrevious());
        it.next();
        it.next();
        it.remove();
        while (it.hasPrevious()) {
            System.out.print(it.previous() + " ");
        }
        System.out.println();
        for (Runnable bad : List.<Runnable>of(
                () -> list.get(5),
                () -> list.add(-1, 0),
                () -> list.set(9, 9),
                () -> list.remove(3),
                () -> list.subList(2, 1),
                () -> new ArrayList<Integer>(-1),
                () -> list.iterator().remove(),
                () -> new ArrayList<>(List.of()).iterator().next())) {
            try {
                bad.run();
            } catch (RuntimeException e) {
                System.out.println(e);
            }
        }
        try {
            List<Integer> changing = new ArrayList<>(List.of(1, 2, 3));
            for (int x : changing) {
                changing.add(x);
            }
        } catch (ConcurrentModificationException e) {
            System.out.println(e);
        }
    }
}

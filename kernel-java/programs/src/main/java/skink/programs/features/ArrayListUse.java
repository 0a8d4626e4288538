package skink.programs.features;

import java.util.ArrayList;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;

/** ArrayList: growth, insertion, removal, iteration, bounds, modification while iterating. */
public final class ArrayListUse {
    private ArrayListUse() {}

    public static void main(String[] args) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            list.add(i * 7 % 25);
        }
        list.add(3, -1);
        list.remove(0);
        list.remove(Integer.valueOf(24));
        System.out.println(list + " " + list.indexOf(10) + " " + list.contains(99) + " " + list.size());
        for (Iterator<Integer> it = list.iterator(); it.hasNext(); ) {
            if (it.next() % 2 == 0) {
                it.remove();
            }
        }
        Collections.sort(list);
        Collections.reverse(list);
        System.out.println(list + " " + list.subList(2, 5) + " " + Collections.max(list) + " "
                + list.equals(new ArrayList<>(list)) + " " + list.hashCode());
        list.replaceAll(n -> n * n);
        list.removeIf(n -> n > 100);
        list.sort(null);
        System.out.println(list + " " + list.toArray().length + " " + list.toArray(new Integer[0])[0]);
        try {
            list.get(100);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            for (Integer n : list) {
                list.add(n);
            }
        } catch (ConcurrentModificationException e) {
            System.out.println("modified while iterating");
        }
    }
}

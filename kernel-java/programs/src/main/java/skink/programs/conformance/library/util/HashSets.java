package skink.programs.conformance.library.util;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code HashSet}: set algebra, identity of elements, null. */
public final class HashSets {
    private HashSets() {}

    public static void main(String[] arguments) {
        Set<Integer> a = new HashSet<>(List.of(1, 2, 3, 4));
        Set<Integer> b = new HashSet<>(List.of(3, 4, 5));
        Set<Integer> union = new TreeSet<>(a);
        union.addAll(b);
        Set<Integer> common = new TreeSet<>(a);
        common.retainAll(b);
        Set<Integer> rest = new TreeSet<>(a);
        rest.removeAll(b);
        System.out.println(union + " " + common + " " + rest + " " + a.containsAll(common) + " "
                + a.equals(Set.of(4, 3, 2, 1)) + " " + a.hashCode());
        System.out.println(a.add(1) + " " + a.add(9) + " " + a.remove(2) + " " + a.remove(77) + " " + a.contains(null)
                + " " + a.add(null) + " " + a.size());
        Set<List<String>> lists = new HashSet<>();
        lists.add(List.of("x"));
        lists.add(new ArrayList<>(List.of("x")));
        System.out.println(lists.size() + " " + lists.iterator().next());
        Iterator<Integer> it = b.iterator();
        int removed = 0;
        while (it.hasNext()) {
            if (it.next() > 3) {
                it.remove();
                removed++;
            }
        }
        System.out.println(b + " " + removed + " " + b.isEmpty());
        Set<String> words = new HashSet<>();
        int repeated = 0;
        for (String w : "to be or not to be that is the question".split(" ")) {
            repeated += words.add(w) ? 0 : 1;
        }
        System.out.println(words.size() + " " + repeated + " " + new TreeSet<>(words));
    }
}

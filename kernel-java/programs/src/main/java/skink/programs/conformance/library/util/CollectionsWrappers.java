package skink.programs.conformance.library.util;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** {@code Collections}: unmodifiable, checked, synchronized, singleton and empty collections. */
public final class CollectionsWrappers {
    private CollectionsWrappers() {}

    public static void main(String[] arguments) {
        List<Integer> base = new ArrayList<>(List.of(1, 2, 3));
        List<Integer> fixed = Collections.unmodifiableList(base);
        base.add(4);
        System.out.println(fixed + " " + fixed.equals(base) + " " + Collections.singletonList(9)
                + Collections.singleton(8) + Collections.singletonMap("k", 7) + Collections.emptyList()
                + Collections.emptySet() + Collections.emptyMap());
        List<Integer> locked = Collections.synchronizedList(new ArrayList<>(base));
        locked.add(5);
        Map<String, Integer> lockedMap = Collections.synchronizedMap(new TreeMap<>());
        lockedMap.put("a", 1);
        System.out.println(locked + " " + lockedMap + " " + Collections.synchronizedSet(new TreeSet<>(base))
                + Collections.unmodifiableSortedSet(new TreeSet<>(base)).first()
                + Collections.unmodifiableMap(new TreeMap<>(lockedMap))
                + Collections.unmodifiableNavigableMap(new TreeMap<>(lockedMap)).descendingMap());
        List<Runnable> refused = List.of(
                () -> fixed.add(1),
                () -> fixed.iterator().remove(),
                () -> Collections.emptyList().add(null),
                () -> Collections.singletonList(1).add(2),
                () -> Collections.unmodifiableMap(lockedMap).put("b", 2),
                () -> Collections.unmodifiableMap(lockedMap)
                        .entrySet()
                        .iterator()
                        .next()
                        .setValue(3),
                () -> List.of(1).add(2),
                () -> Map.of().put(1, 1),
                () -> Set.of(1).remove(1),
                () -> List.of(1, 2).set(0, 1),
                () -> Collections.nCopies(2, 1).set(0, 2),
                () -> Arrays.asList(1, 2).add(3));
        int count = 0;
        for (Runnable r : refused) {
            try {
                r.run();
                System.out.println("not refused");
            } catch (UnsupportedOperationException e) {
                count++;
            }
        }
        System.out.println(count);
        Deque<Integer> stack = new ArrayDeque<>();
        Queue<Integer> lifo = Collections.asLifoQueue(stack);
        lifo.add(1);
        lifo.add(2);
        System.out.println(lifo.poll() + " " + lifo);
        List<Object> checked = Collections.checkedList(new ArrayList<>(), Object.class);
        checked.add("fine");
        System.out.println(checked + " " + Collections.emptyIterator().hasNext()
                + Collections.emptyEnumeration().hasMoreElements());
    }
}

package skink.programs.conformance.ch04types;

import java.util.ArrayList;
import java.util.List;

/** 4.12.2: a variable of a parameterised type that refers to something else: where the cast fails. */
public final class HeapPollution {
    private HeapPollution() {}

    static class Cell<T> {
        T value;

        T get() {
            return value;
        }

        boolean same(T other) {
            return value == other;
        }

        @SuppressWarnings("unchecked")
        T[] array(int n) {
            return (T[]) new Object[n];
        }
    }

    static class Bounded<T extends Comparable<T>> {
        T value;

        int compare(T o) {
            return value.compareTo(o);
        }
    }

    @SafeVarargs
    private static <T> T[] asArray(T... ts) {
        return ts;
    }

    private static <T> T[] two(T a, T b) {
        return asArray(a, b);
    }

    private static String attempt(java.util.function.Supplier<Object> s) {
        try {
            return String.valueOf(s.get());
        } catch (ClassCastException e) {
            return "CCE";
        } catch (ArrayStoreException e) {
            return "ASE";
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        Cell<String> cell = new Cell<>();
        ((Cell) cell).value = 42;
        System.out.println(attempt(() -> cell.value.length()));
        System.out.println(attempt(() -> cell.get().length()));
        System.out.println(attempt(() -> ((Cell<Integer>) (Cell) cell).get() + 1));
        System.out.println(attempt(() -> "" + ((Object) cell.get())));
        System.out.println(attempt(() -> cell.same("x")));
        System.out.println(attempt(() -> cell.array(3).length));
        System.out.println(attempt(() -> ((Object[]) ((Cell) cell).array(3)).length));
        System.out.println(attempt(() -> {
            String[] strings = two("a", "b");
            return strings.length;
        }));
        System.out.println(attempt(() -> two("a", "b").length));
        Bounded raw = new Bounded();
        System.out.println(attempt(() -> {
            raw.value = "s";
            return raw.compare("t");
        }));
        System.out.println(attempt(() -> raw.compare(5)));
        List<Integer> ints = new ArrayList<>();
        ((List) ints).add("text");
        System.out.println(attempt(() -> ints.get(0)));
        System.out.println(attempt(() -> {
            int i = ints.get(0);
            return i;
        }));
        System.out.println(attempt(() -> {
            for (Integer i : ints) {
                return i;
            }
            return "none";
        }));
        System.out.println(attempt(() -> {
            List<String>[] lists = new List[1];
            Object[] objects = lists;
            objects[0] = List.of(1);
            return lists[0].get(0).length();
        }));
    }
}

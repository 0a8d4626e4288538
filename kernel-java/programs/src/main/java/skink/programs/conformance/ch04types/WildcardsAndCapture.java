package skink.programs.conformance.ch04types;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** 4.5.1, 5.1.10: wildcards, capture, recursive bounds and higher-order generic methods. */
public final class WildcardsAndCapture {
    private WildcardsAndCapture() {}

    static double sum(Collection<? extends Number> c) {
        double s = 0;
        for (Number n : c) {
            s += n.doubleValue();
        }
        return s;
    }

    static void fill(List<? super Integer> l) {
        for (int i = 0; i < 3; i++) {
            l.add(i);
        }
    }

    static void reverse(List<?> l) {
        reverseHelper(l);
    }

    private static <T> void reverseHelper(List<T> l) {
        for (int i = 0; i < l.size() / 2; i++) {
            T t = l.get(i);
            l.set(i, l.get(l.size() - 1 - i));
            l.set(l.size() - 1 - i, t);
        }
    }

    static <A, B, C> Function<A, C> compose(Function<? super A, ? extends B> f, Function<? super B, ? extends C> g) {
        return a -> g.apply(f.apply(a));
    }

    static <T, R> R fold(Iterable<? extends T> items, R zero, BiFunction<? super R, ? super T, ? extends R> f) {
        R r = zero;
        for (T t : items) {
            r = f.apply(r, t);
        }
        return r;
    }

    static <K, V extends Comparable<? super V>> Map.Entry<K, V> best(Map<K, V> m) {
        return Collections.max(m.entrySet(), Map.Entry.comparingByValue());
    }

    static <T> Comparator<T> by(Function<? super T, ? extends Comparable<?>> key) {
        return (a, b) -> {
            @SuppressWarnings("unchecked")
            Comparable<Object> k = (Comparable<Object>) key.apply(a);
            return k.compareTo(key.apply(b));
        };
    }

    interface Animal<A extends Animal<A>> extends Comparable<A> {
        int weight();

        @Override
        default int compareTo(A other) {
            return Integer.compare(weight(), other.weight());
        }
    }

    record Dog(int weight) implements Animal<Dog> {}

    public static void main(String[] args) {
        List<Number> numbers = new ArrayList<>();
        fill(numbers);
        numbers.add(2.5);
        System.out.println(sum(numbers) + sum(List.of(1, 2)));
        reverse(numbers);
        System.out.println(numbers);
        System.out.println(compose((Object o) -> o.toString(), String::length).apply(12345));
        System.out.println(fold(List.of("a", "b"), 0, (n, s) -> n + s.charAt(0))
                + fold(Arrays.asList(1, 2, 3), "", (s, n) -> s + n));
        Map<String, Integer> m = new HashMap<>();
        m.put("x", 3);
        m.put("y", 9);
        System.out.println(best(m).getKey());
        List<String> words = new ArrayList<>(List.of("ccc", "a", "bb"));
        words.sort(by(String::length));
        System.out.println(words + " " + Collections.max(List.of(new Dog(3), new Dog(8))));
    }
}

package skink.programs.conformance.ch04types;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;

/** 4.9: intersection types in casts, bounds and inferred ones. */
public final class IntersectionTypes {
    private IntersectionTypes() {}

    interface Named {
        String name();
    }

    interface Sized {
        int size();

        default String label() {
            return "size " + size();
        }
    }

    record Both(String name, int size) implements Named, Sized, Serializable {}

    private static <T extends Named & Sized> String use(T t) {
        return t.name() + t.size() + t.label();
    }

    private static <T extends Object & Comparable<T> & Serializable> T max(T a, T b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static <T extends List<String> & RandomAccess> String at(T t, int i) {
        return t.get(i) + (t instanceof RandomAccess);
    }

    public static void main(String[] args) {
        System.out.println(use(new Both("n", 3)));
        System.out.println(max(3, 5) + max("a", "b"));
        System.out.println(at(new ArrayList<>(List.of("x", "y")), 1));
        var mixed = List.of(1, "s", 2.5);
        Comparable<?> first = mixed.get(0);
        Serializable second = mixed.get(1);
        System.out.println(first + " " + second + " " + mixed.size());
        Runnable r = (Runnable & Serializable & Cloneable) () -> System.out.println("intersection lambda");
        r.run();
        System.out.println((r instanceof Serializable) + " " + (r instanceof Cloneable));
        Object o = new Both("o", 1);
        System.out.println(((Named & Sized) o).label());
        Supplier<Integer> s = (Supplier<Integer> & Unused) () -> 8 == 8 ? 8 : 9;
        System.out.println(s.get());
    }

    interface Unused {
        default int unused() {
            return 0;
        }
    }
}

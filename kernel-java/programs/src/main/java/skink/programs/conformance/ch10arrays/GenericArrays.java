package skink.programs.conformance.ch10arrays;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** 10.1, 4.7: arrays of generics, of type variables and of interfaces, made by class, by clone and by varargs. */
public final class GenericArrays<T> {
    private final T[] items;
    private int size;

    @SuppressWarnings("unchecked")
    GenericArrays(int n) {
        items = (T[]) new Object[n];
    }

    GenericArrays(T[] items) {
        this.items = items;
    }

    void add(T t) {
        items[size++] = t;
    }

    T get(int i) {
        return items[i];
    }

    T[] raw() {
        return items;
    }

    static <E> void swap(E[] a, int i, int j) {
        E t = a[i];
        a[i] = a[j];
        a[j] = t;
    }

    static <E extends Comparable<E>> void sort(E[] a) {
        for (int i = 0; i < a.length; i++) {
            for (int j = i; j > 0 && a[j].compareTo(a[j - 1]) < 0; j--) {
                swap(a, j, j - 1);
            }
        }
    }

    @SuppressWarnings("unchecked")
    public static void main(String[] args) {
        GenericArrays<String> g = new GenericArrays<>(2);
        g.add("a");
        System.out.println(g.get(0) + g.get(1));
        try {
            String[] s = g.raw();
            System.out.println(s.length);
        } catch (ClassCastException e) {
            System.out.println("no String[]");
        }
        GenericArrays<Integer> typed = new GenericArrays<>(new Integer[1]);
        typed.add(5);
        System.out.println(typed.raw()[0] + 1);
        try {
            ((GenericArrays<Object>) (GenericArrays<?>) new GenericArrays<>(new Integer[1])).add("s");
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        Integer[] numbers = {3, 1, 2};
        sort(numbers);
        System.out.println(Arrays.toString(numbers));
        List<String>[] lists = (List<String>[]) new List<?>[2];
        lists[0] = new ArrayList<>(List.of("in list"));
        System.out.println(lists[0].get(0) + lists[1]);
        Runnable[] runs = {() -> System.out.print("r0 "), GenericArrays::hello};
        for (Runnable r : runs) {
            r.run();
        }
        Comparable<?>[] mixed = {1, "s", 2.5, 'c'};
        System.out.println(mixed.length + mixed.getClass().getSimpleName());
    }

    private static void hello() {
        System.out.print("hello ");
    }
}

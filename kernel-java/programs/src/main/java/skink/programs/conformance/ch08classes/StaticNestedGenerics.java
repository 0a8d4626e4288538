package skink.programs.conformance.ch08classes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** 8.1.2, 4.4: generic classes nested in each other, bounded and recursive parameters, wildcards, raw use. */
public final class StaticNestedGenerics<T> {
    private Node<T> head;

    private static final class Node<E> {
        final E value;
        final Node<E> next;

        Node(E value, Node<E> next) {
            this.value = value;
            this.next = next;
        }
    }

    private class Cursor implements Iterator<T> {
        private Node<T> at = head;

        @Override
        public boolean hasNext() {
            return at != null;
        }

        @Override
        public T next() {
            if (at == null) {
                throw new NoSuchElementException("end");
            }
            T value = at.value;
            at = at.next;
            return value;
        }
    }

    void push(T t) {
        head = new Node<>(t, head);
    }

    Iterator<T> iterator() {
        return new Cursor();
    }

    static <T extends Object & Comparable<? super T>> T max(Collection<? extends T> items) {
        Iterator<? extends T> it = items.iterator();
        T best = it.next();
        while (it.hasNext()) {
            T next = it.next();
            best = next.compareTo(best) > 0 ? next : best;
        }
        return best;
    }

    static <K, V extends Comparable<V>> List<K> byValue(Map<K, V> map) {
        List<K> keys = new ArrayList<>(map.keySet());
        keys.sort((a, b) -> map.get(a).compareTo(map.get(b)));
        return keys;
    }

    static <S> void copy(List<? super S> to, List<? extends S> from) {
        for (S s : from) {
            to.add(s);
        }
    }

    abstract static class Builder<B extends Builder<B>> {
        final StringBuilder text = new StringBuilder();

        abstract B self();

        B add(String s) {
            text.append(s);
            return self();
        }
    }

    static final class LoudBuilder extends Builder<LoudBuilder> {
        @Override
        LoudBuilder self() {
            return this;
        }

        LoudBuilder bang() {
            text.append('!');
            return this;
        }
    }

    static void swapAny(List<?> list) {
        swap(list);
    }

    private static <E> void swap(List<E> list) {
        E first = list.get(0);
        list.set(0, list.get(1));
        list.set(1, first);
    }

    public static void main(String[] args) {
        StaticNestedGenerics<String> stack = new StaticNestedGenerics<>();
        stack.push("a");
        stack.push("b");
        for (Iterator<String> i = stack.iterator(); i.hasNext(); ) {
            System.out.print(i.next() + " ");
        }
        System.out.println(max(List.of(3, 9, 4)) + " " + max(List.of("x", "yy", "w")));
        Map<String, Integer> map = new HashMap<>();
        map.put("three", 3);
        map.put("one", 1);
        map.put("two", 2);
        System.out.println(byValue(map));
        List<Object> objects = new ArrayList<>();
        copy(objects, List.of(1, 2));
        StaticNestedGenerics.<CharSequence>copy(objects, List.of("s"));
        System.out.println(objects);
        System.out.println(new LoudBuilder().add("hey").bang().add("you").bang().text);
        List<Integer> two = new ArrayList<>(List.of(1, 2));
        swapAny(two);
        System.out.println(two + " " + Collections.<String>emptyList());
        try {
            Iterator<String> end = new StaticNestedGenerics<String>().iterator();
            end.next();
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
    }
}

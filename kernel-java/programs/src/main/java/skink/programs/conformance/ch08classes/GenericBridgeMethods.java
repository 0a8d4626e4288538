package skink.programs.conformance.ch08classes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;

/** 15.12.4.5, 8.4.8.3: bridges of generic classes: raw calls, casts inside, bridges in the middle of a hierarchy. */
public final class GenericBridgeMethods {
    private GenericBridgeMethods() {}

    abstract static class Box<T> {
        T value;

        abstract void set(T t);

        T get() {
            return value;
        }
    }

    static class TextBox extends Box<String> {
        @Override
        void set(String s) {
            value = "text " + s;
        }
    }

    static class LoudBox extends TextBox {
        @Override
        void set(String s) {
            super.set(s.toUpperCase());
        }

        @Override
        String get() {
            return super.get() + "!";
        }
    }

    static class NumberBox<N extends Number & Comparable<N>> extends Box<N> {
        @Override
        void set(N n) {
            value = value == null || n.compareTo(value) > 0 ? n : value;
        }
    }

    interface Visitor<R, A> {
        R visit(A a);
    }

    static class Counter implements Visitor<Integer, Object[]> {
        @Override
        public Integer visit(Object[] a) {
            return a.length;
        }
    }

    static class Version implements Comparable<Version> {
        final int number;

        Version(int number) {
            this.number = number;
        }

        @Override
        public int compareTo(Version other) {
            return Integer.compare(number, other.number);
        }

        @Override
        public String toString() {
            return "v" + number;
        }
    }

    static class Range implements Iterable<Integer> {
        @Override
        public Iterator<Integer> iterator() {
            return new Iterator<>() {
                private int i;

                @Override
                public boolean hasNext() {
                    return i < 3;
                }

                @Override
                public Integer next() {
                    return i++;
                }
            };
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        Box<String> b = new LoudBox();
        b.set("quiet");
        System.out.println(b.get());
        Box raw = b;
        raw.set("raw");
        System.out.println(raw.get());
        try {
            raw.set(5);
        } catch (ClassCastException e) {
            System.out.println("bridge cast");
        }
        raw.value = 7;
        try {
            String s = b.value;
            System.out.println(s);
        } catch (ClassCastException e) {
            System.out.println("use cast");
        }
        Object harmless = raw.value;
        System.out.println(harmless);
        NumberBox<Integer> n = new NumberBox<>();
        n.set(3);
        n.set(9);
        n.set(5);
        System.out.println(n.get());
        Visitor v = new Counter();
        System.out.println(v.visit(new String[4]));
        try {
            v.visit("x");
        } catch (ClassCastException e) {
            System.out.println("array bridge");
        }
        Comparable[] versions = {new Version(3), new Version(1), new Version(2)};
        Arrays.sort(versions);
        System.out.println(Arrays.toString(versions));
        try {
            versions[0].compareTo("1");
        } catch (ClassCastException e) {
            System.out.println("compare bridge");
        }
        int sum = 0;
        for (int i : new Range()) {
            sum += i;
        }
        System.out.println(sum + " " + Comparator.<Version>naturalOrder().compare(new Version(1), new Version(2)));
    }
}

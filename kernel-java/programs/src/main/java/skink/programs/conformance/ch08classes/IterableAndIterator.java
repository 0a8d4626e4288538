package skink.programs.conformance.ch08classes;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** 14.14.2, 8.1.3: iterators as inner, anonymous and lambda classes; generic, filtering and endless ones. */
public final class IterableAndIterator {
    private IterableAndIterator() {}

    static class Range implements Iterable<Integer> {
        private final int from;
        private final int to;

        Range(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public Iterator<Integer> iterator() {
            return new Iterator<>() {
                private int at = from;

                @Override
                public boolean hasNext() {
                    return at < to;
                }

                @Override
                public Integer next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException(at + " of " + to);
                    }
                    return at++;
                }
            };
        }
    }

    static <T> Iterable<T> every(int n, Iterable<T> source) {
        return () -> {
            Iterator<T> it = source.iterator();
            return new Iterator<T>() {
                private int skipped;

                @Override
                public boolean hasNext() {
                    while (skipped < n - 1 && it.hasNext()) {
                        it.next();
                        skipped++;
                    }
                    return it.hasNext();
                }

                @Override
                public T next() {
                    skipped = 0;
                    return it.next();
                }
            };
        };
    }

    public static void main(String[] args) {
        int sum = 0;
        for (int a : new Range(0, 5)) {
            for (int b : new Range(a, 4)) {
                sum += a * b;
            }
        }
        System.out.println(sum);
        for (Integer i : every(3, new Range(0, 20))) {
            System.out.print(i + " ");
        }
        System.out.println();
        Iterator<Integer> it = new Range(1, 2).iterator();
        System.out.println(it.next());
        try {
            it.next();
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        try {
            it.remove();
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
        StringBuilder s = new StringBuilder();
        new Range(5, 8).forEach(s::append);
        new Range(0, 2).iterator().forEachRemaining(x -> s.append('-').append(x));
        System.out.println(s);
    }
}

package skink.programs.features;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Own iterators in for-each loops, generators, peeking. */
public final class IteratorsAndIterables {
    private IteratorsAndIterables() {}

    private static final class Range implements Iterable<Integer> {
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
                        throw new NoSuchElementException("after " + to);
                    }
                    return at++;
                }
            };
        }
    }

    public static void main(String[] args) {
        int sum = 0;
        for (int i : new Range(3, 9)) {
            for (int j : new Range(0, i)) {
                sum += i * j;
            }
        }
        System.out.println(sum);
        Iterator<Integer> iterator = new Range(0, 1).iterator();
        System.out.println(iterator.next() + " " + iterator.hasNext());
        try {
            iterator.next();
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        try {
            iterator.remove();
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
        new Range(1, 4).forEach(n -> System.out.print(n + ";"));
        System.out.println();
    }
}

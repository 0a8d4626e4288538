package skink.programs.conformance.library.lang;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.StreamSupport;

/** {@code Iterable}, {@code Comparable}, {@code AutoCloseable}, {@code Runnable} of one's own. */
public final class IterableDefaults {
    private IterableDefaults() {}

    public static void main(String[] arguments) {
        Iterable<Integer> countdown = () -> new Iterator<>() {
            private int next = 5;

            @Override
            public boolean hasNext() {
                return next > 0;
            }

            @Override
            public Integer next() {
                if (next == 0) {
                    throw new NoSuchElementException("done");
                }
                return next--;
            }
        };
        countdown.forEach(i -> System.out.print(i + " "));
        for (int i : countdown) {
            System.out.print(i * i + " ");
        }
        System.out.println(StreamSupport.stream(countdown.spliterator(), false)
                .mapToInt(Integer::intValue)
                .sum());
        Iterator<Integer> iterator = countdown.iterator();
        iterator.next();
        iterator.forEachRemaining(i -> System.out.print(-i + " "));
        try {
            iterator.remove();
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
        Version[] versions = {new Version(1, 10), new Version(1, 9), new Version(0, 99)};
        Arrays.sort(versions);
        System.out.println(Arrays.toString(versions) + Collections.max(List.of(versions)));
        try (AutoCloseable first = () -> System.out.println("first closed");
                AutoCloseable second = () -> System.out.println("second closed")) {
            System.out.println("inside " + (first != second));
        } catch (Exception e) {
            System.out.println(e);
        }
    }

    private record Version(int major, int minor) implements Comparable<Version> {
        @Override
        public int compareTo(Version other) {
            return Comparator.comparingInt(Version::major)
                    .thenComparingInt(Version::minor)
                    .compare(this, other);
        }
    }
}

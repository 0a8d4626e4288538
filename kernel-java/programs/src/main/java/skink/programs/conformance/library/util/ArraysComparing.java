package skink.programs.conformance.library.util;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** {@code Arrays}: mismatch, compare, binarySearch, setAll, prefixes, streams, asList. */
public final class ArraysComparing {
    private ArraysComparing() {}

    public static void main(String[] arguments) {
        System.out.println(Arrays.mismatch(new int[] {1, 2, 3}, new int[] {1, 2, 4}) + " "
                + Arrays.mismatch(new int[] {1}, new int[] {1, 2}) + " "
                + Arrays.mismatch(new byte[] {1}, new byte[] {1}) + " "
                + Arrays.mismatch("abc".toCharArray(), "abd".toCharArray()) + " "
                + Arrays.mismatch(new Object[] {"a", "b"}, new Object[] {"a", "c"}) + " "
                + Arrays.mismatch(new double[] {0.0, Double.NaN}, new double[] {0.0, Double.NaN}) + " "
                + Arrays.mismatch(new long[40], new long[41]));
        System.out.println(Arrays.compare(new int[] {1, 2}, new int[] {1, 3}) + " "
                + Arrays.compare(new int[] {1}, new int[] {1, 2}) + " "
                + Arrays.compare(new String[] {"a", "c"}, new String[] {"a", "b"}) + " "
                + Arrays.compare(new boolean[] {true}, new boolean[] {false}) + " "
                + Arrays.compareUnsigned(new byte[] {-1}, new byte[] {1}) + " "
                + Arrays.compareUnsigned(new int[] {-1}, new int[] {1}) + " "
                + Arrays.compare((int[]) null, new int[0]));
        int[] sorted = {1, 3, 5, 7, 9};
        System.out.println(Arrays.binarySearch(sorted, 7) + " " + Arrays.binarySearch(sorted, 4) + " "
                + Arrays.binarySearch(sorted, 1, 3, 9) + " " + Arrays.binarySearch(new String[] {"a", "b", "d"}, "c")
                + " " + Arrays.binarySearch(new double[] {-0.0, 0.0}, 0.0) + " "
                + Arrays.binarySearch(new char[] {'a', 'x'}, 'x') + " "
                + Arrays.binarySearch(
                        new String[] {"ccc", "bb", "a"},
                        "zz",
                        Comparator.comparing(String::length).reversed()));
        int[] squares = new int[6];
        Arrays.setAll(squares, i -> i * i);
        System.out.println(
                Arrays.toString(squares) + " " + Arrays.stream(squares).sum() + " "
                        + Arrays.stream(squares, 2, 4).boxed().toList() + " "
                        + Arrays.stream(new String[] {"x", "y"}).collect(Collectors.joining()));
        Arrays.parallelPrefix(squares, Integer::sum);
        System.out.println(Arrays.toString(squares));
        double[] halves = new double[3];
        Arrays.parallelSetAll(halves, i -> i / 2.0);
        System.out.println(Arrays.toString(halves));
        String[] words = {"c", "a", "b"};
        List<String> view = Arrays.asList(words);
        Collections.sort(view);
        view.set(0, "z");
        System.out.println(Arrays.toString(words)
                + view
                + view.contains("b")
                + view.indexOf("c")
                + view.toArray().getClass().getSimpleName());
        System.out.println(Arrays.spliterator(squares).estimateSize() + " "
                + Arrays.asList(1, 2, 3).hashCode());
    }
}

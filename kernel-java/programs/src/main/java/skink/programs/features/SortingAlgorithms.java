package skink.programs.features;

import java.util.Arrays;
import java.util.Comparator;

/** Library sorts of primitives and objects, and some written out. */
public final class SortingAlgorithms {
    private SortingAlgorithms() {}

    private static void insertionSort(int[] values) {
        for (int i = 1; i < values.length; i++) {
            int value = values[i];
            int j = i - 1;
            while (j >= 0 && values[j] > value) {
                values[j + 1] = values[j--];
            }
            values[j + 1] = value;
        }
    }

    private static void quickSort(long[] values, int low, int high) {
        int i = low;
        int j = high;
        long pivot = values[low + high >>> 1];
        while (i <= j) {
            while (values[i] < pivot) {
                i++;
            }
            while (values[j] > pivot) {
                j--;
            }
            if (i <= j) {
                long t = values[i];
                values[i++] = values[j];
                values[j--] = t;
            }
        }
        if (low < j) {
            quickSort(values, low, j);
        }
        if (i < high) {
            quickSort(values, i, high);
        }
    }

    public static void main(String[] args) {
        int[] a = new int[300];
        long[] b = new long[300];
        double[] c = new double[300];
        String[] d = new String[60];
        int seed = 12345;
        for (int i = 0; i < a.length; i++) {
            seed = seed * 1103515245 + 12345;
            a[i] = seed >> 8;
            b[i] = (long) seed * seed;
            c[i] = seed / 3.0;
        }
        for (int i = 0; i < d.length; i++) {
            d[i] = Integer.toString(a[i], 36);
        }
        int[] e = a.clone();
        insertionSort(a);
        Arrays.sort(e);
        quickSort(b, 0, b.length - 1);
        Arrays.sort(c);
        Arrays.sort(d);
        System.out.println(
                Arrays.equals(a, e) + " " + Arrays.hashCode(a) + " " + Arrays.hashCode(b) + " " + Arrays.hashCode(c));
        System.out.println(Arrays.toString(d));
        Arrays.sort(
                d, Comparator.comparing((String s) -> s.charAt(s.length() - 1)).thenComparing(String::length));
        System.out.println(Arrays.toString(d) + " " + Arrays.binarySearch(a, e[77]));
    }
}

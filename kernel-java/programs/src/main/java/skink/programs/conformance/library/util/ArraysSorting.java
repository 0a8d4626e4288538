package skink.programs.conformance.library.util;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Random;

/** {@code Arrays}: sort and parallelSort of every type, ranges, stability, comparators. */
public final class ArraysSorting {
    private ArraysSorting() {}

    public static void main(String[] arguments) {
        Random random = new Random(17);
        int[] ints = random.ints(300, -50, 50).toArray();
        long[] longs = random.longs(200, -1L << 40, 1L << 40).toArray();
        double[] doubles = random.doubles(150).map(d -> d - 0.5).toArray();
        doubles[3] = Double.NaN;
        doubles[5] = -0.0;
        doubles[6] = 0.0;
        byte[] bytes = new byte[200];
        random.nextBytes(bytes);
        char[] chars = "the quick brown fox jumps over the lazy dog".toCharArray();
        short[] shorts = new short[100];
        float[] floats = new float[100];
        for (int i = 0; i < 100; i++) {
            shorts[i] = (short) random.nextInt();
            floats[i] = random.nextFloat();
        }
        Arrays.sort(ints, 50, 100);
        System.out.println(Arrays.hashCode(ints));
        Arrays.sort(ints);
        Arrays.sort(longs);
        Arrays.sort(doubles);
        Arrays.sort(bytes);
        Arrays.sort(chars);
        Arrays.sort(shorts);
        Arrays.sort(floats);
        System.out.println(Arrays.hashCode(ints) + " " + Arrays.hashCode(longs) + " " + Arrays.hashCode(doubles) + " "
                + Arrays.hashCode(bytes) + " " + new String(chars) + " " + Arrays.hashCode(shorts) + " "
                + Arrays.hashCode(floats));
        System.out.println(doubles[0] + " " + doubles[149] + " " + ints[0] + " " + ints[299]);
        int[] large = random.ints(20_000).toArray();
        int[] copy = large.clone();
        Arrays.sort(large);
        Arrays.parallelSort(copy);
        System.out.println(Arrays.equals(large, copy) + " " + Arrays.hashCode(large));
        int[] runs = new int[5000];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = i % 1000 < 500 ? i : -i;
        }
        Arrays.sort(runs);
        System.out.println(Arrays.hashCode(runs));
        String[] words =
                "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty"
                        .split(" ");
        Arrays.sort(words, Comparator.comparing(String::length));
        System.out.println(String.join(" ", words));
        Arrays.sort(words);
        System.out.println(String.join(" ", words));
        Arrays.sort(words, 2, 9, Collections.reverseOrder());
        System.out.println(String.join(" ", words));
        Integer[] boxes = new Integer[3000];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = random.nextInt(1000);
        }
        Arrays.parallelSort(boxes);
        System.out.println(Arrays.hashCode(boxes));
        try {
            Arrays.sort(new Object[] {1, "a"});
        } catch (ClassCastException e) {
            System.out.println("not comparable");
        }
        try {
            Arrays.sort(ints, 5, 3);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}

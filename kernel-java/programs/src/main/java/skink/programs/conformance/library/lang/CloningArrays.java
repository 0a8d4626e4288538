package skink.programs.conformance.library.lang;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Copies: arrays of all types, objects that are {@code Cloneable}. */
public final class CloningArrays {
    private CloningArrays() {}

    public static void main(String[] arguments) {
        int[] ints = {1, 2, 3};
        int[] copy = ints.clone();
        copy[0] = 9;
        System.out.println(ints[0] + " " + copy[0] + " " + copy.length);
        String[][] table = {{"a"}, {"b", "c"}};
        String[][] shallow = table.clone();
        shallow[0][0] = "changed";
        shallow[1] = new String[0];
        System.out.println(Arrays.deepToString(table) + Arrays.deepToString(shallow));
        System.out.println(new double[] {1.5}.clone()[0] + " " + new char[] {'x'}.clone()[0] + " "
                + new boolean[] {true}.clone()[0] + " " + new long[] {1L << 40}.clone()[0] + " "
                + new byte[] {-1}.clone()[0] + " " + new short[] {-2}.clone()[0] + " " + new float[] {0.5f}.clone()[0]);
        ArrayList<Integer> list = new ArrayList<>(List.of(1, 2));
        @SuppressWarnings("unchecked")
        ArrayList<Integer> listCopy = (ArrayList<Integer>) list.clone();
        listCopy.add(3);
        System.out.println(
                list + " " + listCopy + " " + new ArrayDeque<>(list).clone() + new TreeMap<>(Map.of(1, 2)).clone()
                        + new HashSet<>(list).clone() + new LinkedList<>(list).clone() + new BitSet().clone());
    }
}

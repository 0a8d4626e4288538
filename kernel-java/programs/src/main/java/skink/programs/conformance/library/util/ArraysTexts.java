package skink.programs.conformance.library.util;

import java.util.Arrays;

/** {@code Arrays}: texts, equality, hashes, fill, copies of every type. */
public final class ArraysTexts {
    private ArraysTexts() {}

    public static void main(String[] arguments) {
        Object[] nested = {1, new int[] {2, 3}, new Object[] {"x", new double[] {1.5}, null}, new String[][] {{"a"}, {}}
        };
        System.out.println(Arrays.deepToString(nested) + " " + Arrays.deepHashCode(nested) + " "
                + Arrays.deepEquals(nested, new Object[] {
                    1, new int[] {2, 3}, new Object[] {"x", new double[] {1.5}, null}, new String[][] {{"a"}, {}}
                }));
        Object[] self = {1, null};
        self[1] = self;
        System.out.println(Arrays.deepToString(self));
        System.out.println(Arrays.toString((int[]) null)
                + Arrays.toString(new boolean[] {true, false})
                + Arrays.toString(new byte[] {1})
                + Arrays.toString(new char[] {'c'})
                + Arrays.toString(new short[] {2})
                + Arrays.toString(new long[] {3})
                + Arrays.toString(new float[] {4.5f})
                + Arrays.toString(new double[] {5.25})
                + Arrays.toString(new Object[0]));
        int[] filled = new int[6];
        Arrays.fill(filled, 7);
        Arrays.fill(filled, 1, 3, -1);
        System.out.println(Arrays.toString(filled)
                + Arrays.toString(Arrays.copyOf(filled, 8))
                + Arrays.toString(Arrays.copyOfRange(filled, 2, 7))
                + Arrays.toString(Arrays.copyOf(new String[] {"a"}, 2))
                + Arrays.toString(Arrays.copyOfRange(new char[] {'a', 'b', 'c'}, 1, 2))
                + Arrays.toString(Arrays.copyOf(new boolean[] {true}, 2)));
        System.out.println(Arrays.equals(new int[] {1, 2}, new int[] {1, 2}) + " "
                + Arrays.equals(new double[] {0.0}, new double[] {-0.0}) + " "
                + Arrays.equals(new double[] {Double.NaN}, new double[] {Double.NaN}) + " "
                + Arrays.equals(new Object[] {"a", null}, new Object[] {"a", null}) + " "
                + Arrays.equals(new int[] {1, 2, 3}, 1, 3, new int[] {2, 3}, 0, 2));
        System.out.println(Arrays.hashCode(new int[] {1, 2}) + " " + Arrays.hashCode(new boolean[] {true}) + " "
                + Arrays.hashCode(new double[] {1.5}) + " " + Arrays.hashCode(new float[] {1.5f}) + " "
                + Arrays.hashCode(new char[] {'x'}) + " " + Arrays.hashCode(new Object[] {null, "q"}) + " "
                + Arrays.hashCode((long[]) null));
        Integer[] widened = Arrays.copyOf(new Integer[] {1}, 2, Integer[].class);
        Number[] numbers = Arrays.copyOf(widened, 1, Number[].class);
        System.out.println(widened.length + " " + numbers.getClass().getSimpleName());
        try {
            Arrays.copyOf(filled, -1);
        } catch (NegativeArraySizeException e) {
            System.out.println(e.getMessage());
        }
        try {
            Arrays.copyOfRange(filled, 9, 10);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println("out of range");
        }
        try {
            Arrays.fill(filled, 3, 99, 0);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}

package skink.programs.conformance.library.lang;

import java.util.List;

/** Boxes: which are the same object, how they compare and convert. */
public final class WrapperCaches {
    private WrapperCaches() {}

    public static void main(String[] arguments) {
        Integer a = 127;
        Integer b = 127;
        Long c = -128L;
        Long d = -128L;
        Character e = 'z';
        Character f = 'z';
        System.out.println((a == b) + " " + (c == d) + " " + (e == f) + " " + (Boolean.valueOf(true) == Boolean.TRUE)
                + " " + (Byte.valueOf((byte) 5) == Byte.valueOf((byte) 5)) + " "
                + (Short.valueOf((short) 100) == Short.valueOf((short) 100)));
        Object mixed = true ? 1 : "x";
        Object widened = true ? 1 : 2.0;
        System.out.println(mixed + " " + widened + " " + widened.getClass().getSimpleName() + " "
                + new Object[] {1, 2L, 'c', 1.5f}.length);
        System.out.println(Integer.valueOf(5).compareTo(7) + " "
                + Double.valueOf(0.0).compareTo(-0.0) + " "
                + Double.valueOf(Double.NaN).equals(Double.NaN) + " "
                + Float.valueOf(1f).equals(1.0) + " " + Long.valueOf(1).hashCode() + " "
                + Double.valueOf(1.5).hashCode() + " " + Character.valueOf('a').compareTo('c'));
        int sum = 0;
        for (Integer boxed : List.of(1, 2, 3)) {
            sum += boxed;
        }
        Integer counter = 0;
        counter++;
        counter += sum;
        System.out.println(counter);
        Integer none = null;
        try {
            int unboxed = none;
            System.out.println(unboxed);
        } catch (NullPointerException x) {
            System.out.println("null has no value");
        }
    }
}

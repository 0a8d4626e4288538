package skink.programs.conformance.library.reflect;

import java.lang.reflect.Array;

/** Reading widens the element, writing widens the value; everything else is refused with the right exception. */
public final class ElementsOfAnyArray {
    private static final Object[] VALUES = {
        (byte) -7, (short) -300, 'x', 70_000, -5_000_000_000L, 1.5f, -2.25, true, "text", null
    };

    private ElementsOfAnyArray() {}

    public static void main(String[] args) {
        Object[] arrays = {
            new byte[2],
            new short[2],
            new char[2],
            new int[2],
            new long[2],
            new float[2],
            new double[2],
            new boolean[2],
            new String[2],
            new Object[2],
            "no array"
        };
        for (Object array : arrays) {
            System.out.println(array.getClass().getSimpleName());
            for (Object value : VALUES) {
                attempt("set " + value, () -> {
                    Array.set(array, 1, value);
                    return Array.get(array, 1);
                });
            }
            read(array);
        }
        attempt("null", () -> Array.get(null, 0));
        attempt("low", () -> Array.get(new int[3], -1));
        attempt("high", () -> Array.getLong(new int[3], 3));
        attempt("set high", () -> {
            Array.setInt(new int[3], 3, 1);
            return "done";
        });
    }

    private static void read(Object array) {
        attempt("getBoolean", () -> Array.getBoolean(array, 1));
        attempt("getByte", () -> Array.getByte(array, 1));
        attempt("getChar", () -> (int) Array.getChar(array, 1));
        attempt("getShort", () -> Array.getShort(array, 1));
        attempt("getInt", () -> Array.getInt(array, 1));
        attempt("getLong", () -> Array.getLong(array, 1));
        attempt("getFloat", () -> Array.getFloat(array, 1));
        attempt("getDouble", () -> Array.getDouble(array, 1));
        attempt("getLength", () -> Array.getLength(array));
    }

    private interface Action {
        Object run();
    }

    private static void attempt(String what, Action action) {
        try {
            System.out.println("  " + what + ": " + action.run());
        } catch (IllegalArgumentException | NullPointerException | ArrayIndexOutOfBoundsException e) {
            System.out.println("  " + what + ": " + e.getClass().getName());
        }
    }
}

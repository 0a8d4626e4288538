package skink.programs.features;

/** Variable arity, overload resolution, boxing against widening. */
public final class VarArgs {
    private VarArgs() {}

    private static String ints(int... values) {
        return "ints " + values.length;
    }

    private static String of(Object... values) {
        return "objects " + (values == null ? "null" : values.length);
    }

    private static String of(long value) {
        return "long " + value;
    }

    private static String of(String first, Object... rest) {
        return first + rest.length;
    }

    private static String pick(double d) {
        return "double";
    }

    private static String pick(Integer i) {
        return "Integer";
    }

    private static String pick(Object o) {
        return "Object";
    }

    public static void main(String[] args) {
        System.out.println(
                ints() + ", " + ints(1, 2) + ", " + of(1) + ", " + of(1, 2) + ", " + of("a") + ", " + of("a", 1, 'c'));
        System.out.println(of((Object[]) null) + ", " + of(1.5, "x") + ", " + ints(new int[4]));
        System.out.println(pick(1) + " " + pick(1L) + " " + pick('c') + " " + pick((Integer) 1) + " " + pick("s") + " "
                + pick(1f));
    }
}

package skink.programs.conformance.ch08classes;

import java.util.Arrays;
import java.util.stream.Collectors;

/** 8.4.1, 15.12.4.2: arrays made for variable arity, arrays passed through, generic varargs. */
public final class VariableArity {
    private VariableArity() {}

    private static String join(String separator, Object... parts) {
        return parts == null
                ? "none"
                : parts.length + ":"
                        + String.join(
                                separator,
                                Arrays.stream(parts).map(String::valueOf).collect(Collectors.toList()));
    }

    private static int[] same(int... values) {
        return values;
    }

    @SafeVarargs
    private static <T> T[] generic(T... values) {
        return values;
    }

    private static String twoDims(int[]... rows) {
        return Arrays.deepToString(rows);
    }

    private static long total(long first, long... rest) {
        for (long r : rest) {
            first += r;
        }
        return first;
    }

    private String name = "n";

    VariableArity(Object... parts) {
        name += parts.length;
    }

    private static String chars(char... cs) {
        return new String(cs);
    }

    public static void main(String[] args) {
        System.out.println(join("-") + " " + join("-", 1) + " " + join("-", 1, 'c', null) + " "
                + join("-", (Object[]) null) + " " + join("-", (Object) null));
        System.out.println(join("-", new Object[] {1, 2}) + " " + join("-", new String[] {"a", "b"}));
        int[] array = {1, 2, 3};
        System.out.println((same(array) == array) + " " + same(1, 2).length + " " + (same() == same()));
        System.out.println(generic("a", "b").getClass().getSimpleName() + " "
                + generic(1, 2.0).getClass().getSimpleName() + " " + generic().length + " "
                + generic(new Integer[] {1, 2, 3}).length);
        System.out.println(twoDims() + " " + twoDims(array) + " " + twoDims(array, new int[0], null));
        System.out.println(total(1) + " " + total(1, 2, 'a', (byte) -1));
        System.out.println(new VariableArity().name
                + new VariableArity(1, 2).name
                + new VariableArity((Object) new Object[5]).name);
        System.out.println(chars('x', 'y') + chars() + chars("zz".toCharArray()));
        System.out.println(String.format("%s %s", new Object[] {"p", "q"})
                + Arrays.asList(1, 2).size()
                + Arrays.asList(array).size());
    }
}

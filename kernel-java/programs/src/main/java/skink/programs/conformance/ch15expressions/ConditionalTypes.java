package skink.programs.conformance.ch15expressions;

import java.util.ArrayList;
import java.util.List;

/** 15.25: the type of a conditional expression: boxing, unboxing, binary promotion, poly expressions. */
public final class ConditionalTypes {
    private ConditionalTypes() {}

    private static String type(Object o) {
        return o == null ? "null" : o.getClass().getSimpleName() + " " + o;
    }

    private static <T> T pick(boolean b, T x, T y) {
        return b ? x : y;
    }

    public static void main(String[] args) {
        boolean t = args.length == 0;
        boolean f = !t;
        Integer i = 1;
        Double d = 2.0;
        Character c = 'c';
        byte b = 7;
        Integer none = null;
        System.out.println(type(t ? 1 : 2.0) + " " + type(t ? i : d) + " " + type(t ? (Object) i : d) + " "
                + type(t ? c : 0) + " " + type(f ? c : i));
        System.out.println(type(t ? 'x' : 1) + " " + type(t ? 'x' : i) + " " + type(t ? b : 'x') + " "
                + type(f ? 1 : 'x') + " " + type(t ? 98 : 'x'));
        System.out.println(type(t ? null : 5) + " " + type(f ? none : "s") + " " + type(t ? none : "s") + " "
                + type(pick(t, 1, 2.0)));
        long l = t ? 1 : 2L;
        double dd = f ? 1 : t ? 2f : 3.0;
        System.out.println(l + " " + dd);
        Object o = t ? 1 : "x";
        Comparable<?> both = t ? "x" : 1;
        System.out.println(type(o) + type(both));
        List<String> list = t ? new ArrayList<>() : null;
        list.add("a");
        System.out.println(list);
        Runnable r = t ? () -> System.out.println("left") : () -> System.out.println("right");
        r.run();
        System.out.println((t ? 1 : 2) + (f ? 10 : 20) + (t ? f ? 100 : 200 : 300));
        int x = 5;
        int y = x > 3 ? x < 10 ? x++ : x-- : ++x;
        System.out.println(x + " " + y);
        System.out.println((t ? 1.0f : 1) + " " + (t ? (short) 1 : 'a') + " " + (t ? (byte) 1 : (short) 300) + " "
                + (char) (f ? 1 : 'b'));
        try {
            int unboxed = f ? 3 : none;
            System.out.println(unboxed);
        } catch (NullPointerException e) {
            System.out.println("null unboxed");
        }
    }
}

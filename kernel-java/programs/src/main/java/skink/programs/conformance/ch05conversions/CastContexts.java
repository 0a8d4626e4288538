package skink.programs.conformance.ch05conversions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** 5.5: which reference casts pass and which throw, with the messages. */
public final class CastContexts {
    private CastContexts() {}

    private static void attempt(Supplier<Object> cast) {
        try {
            System.out.println("passed " + (cast.get() == null));
        } catch (ClassCastException e) {
            String text = e.getMessage();
            System.out.println(text.substring(0, text.indexOf('(')));
        }
    }

    private interface Flying {}

    private static class Animal {}

    private static final class Bird extends Animal implements Flying {}

    @SuppressWarnings("unchecked")
    private static <T> T unchecked(Object o) {
        return (T) o;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Number> T boundedUnchecked(Object o) {
        return (T) o;
    }

    @SuppressWarnings("unchecked")
    public static void main(String[] args) {
        Object text = "text";
        Object ints = new int[] {1};
        Object strings = new String[] {"s"};
        Object animal = new Animal();
        Object bird = new Bird();
        attempt(() -> (Integer) text);
        attempt(() -> (int) text);
        attempt(() -> (Flying) animal);
        attempt(() -> (Flying) bird);
        attempt(() -> (Animal) bird);
        attempt(() -> (Bird) animal);
        attempt(() -> (Bird) null);
        attempt(() -> (int[]) ints);
        attempt(() -> (long[]) ints);
        attempt(() -> (Object[]) ints);
        attempt(() -> (Object[]) strings);
        attempt(() -> (Integer[]) strings);
        attempt(() -> (CharSequence[]) strings);
        attempt(() -> (Cloneable) ints);
        attempt(() -> (java.io.Serializable) strings);
        attempt(() -> (String[][]) strings);
        attempt(() -> (Object[][]) new Object[1]);
        attempt(() -> (Object[]) new String[1][1]);
        attempt(() -> {
            List<Object> raw = new ArrayList<>();
            raw.add(5);
            List<String> list = (List<String>) (List<?>) raw;
            String first = list.get(0);
            return first;
        });
        attempt(() -> {
            Object o = CastContexts.<String>unchecked(5);
            return o;
        });
        attempt(() -> {
            String s = unchecked(5);
            return s;
        });
        attempt(() -> CastContexts.<Integer>boundedUnchecked("x"));
        attempt(() -> (Collection<?> & java.util.RandomAccess) new java.util.LinkedList<String>());
        attempt(() -> (Collection<?> & java.util.RandomAccess) new ArrayList<String>());
        attempt(() -> (long) (Object) 5);
        attempt(() -> (char) (Comparable<Character>) (Character) 'c');
    }
}

package skink.programs.features;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Generic classes and methods, bounds, bridge methods, wildcards. */
public final class GenericBridges {
    private GenericBridges() {}

    private abstract static class Box<T extends Comparable<T>> {
        protected T content;

        abstract T get();

        void set(T value) {
            content = value;
        }

        boolean above(Box<? extends T> other) {
            return get().compareTo(other.get()) > 0;
        }
    }

    private static final class IntBox extends Box<Integer> {
        @Override
        Integer get() {
            return content == null ? -1 : content;
        }

        @Override
        void set(Integer value) {
            super.set(value * 2);
        }
    }

    private static <A, B> List<B> map(List<? extends A> list, Function<? super A, ? extends B> function) {
        List<B> result = new ArrayList<>();
        for (A element : list) {
            result.add(function.apply(element));
        }
        return result;
    }

    private static <T extends Comparable<? super T>> T greatest(List<T> list) {
        T best = list.get(0);
        for (T element : list) {
            best = element.compareTo(best) > 0 ? element : best;
        }
        return best;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        IntBox a = new IntBox();
        IntBox b = new IntBox();
        a.set(5);
        System.out.println(a.get() + " " + a.above(b));
        System.out.println(map(List.of(1, 2, 3), n -> "v" + n) + " " + greatest(List.of("b", "d", "c")));
        Box raw = a;
        try {
            raw.set("text");
        } catch (ClassCastException e) {
            System.out.println("bridge checked the argument");
        }
    }
}

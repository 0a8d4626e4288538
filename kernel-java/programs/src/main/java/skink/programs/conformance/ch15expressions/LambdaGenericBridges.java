package skink.programs.conformance.ch15expressions;

import java.io.Serializable;
import java.util.Comparator;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** 15.27, 9.9: lambdas for generic interfaces, intersections, inherited and redeclared methods. */
public final class LambdaGenericBridges {
    private LambdaGenericBridges() {}

    interface Source<T> {
        T next(T previous);
    }

    interface StringSource extends Source<String> {}

    interface Narrow extends Source<String> {
        @Override
        String next(String previous);
    }

    interface Left<T extends Number> {
        Object join(T t);
    }

    interface Right {
        Object join(Integer i);
    }

    interface Joined extends Left<Integer>, Right {}

    interface Marker {}

    interface WithDefault<A, B> {
        B run(A a);

        default <C> WithDefault<A, C> then(WithDefault<? super B, ? extends C> other) {
            return a -> other.run(run(a));
        }

        static <X> WithDefault<X, X> same() {
            return x -> x;
        }
    }

    interface Throwing<E extends Exception> {
        void run() throws E;
    }

    private static <E extends Exception> void call(Throwing<E> t) throws E {
        t.run();
    }

    private static <T> String viaRaw(Source<T> source, Object o) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Object result = ((Source) source).next(o);
        return String.valueOf(result);
    }

    public static void main(String[] args) throws Exception {
        StringSource a = s -> s + "a";
        Narrow b = s -> s + "b";
        System.out.println(a.next("x") + b.next("y") + ((Source<String>) b).next("z") + viaRaw(a, "raw"));
        try {
            viaRaw(a, 5);
        } catch (ClassCastException e) {
            System.out.println("not a string");
        }
        try {
            viaRaw(b, 5);
        } catch (ClassCastException e) {
            System.out.println("not a string");
        }
        Joined j = i -> i * 2;
        System.out.println(((Left<Integer>) j).join(5) + " " + ((Right) j).join(6));
        Object o = (Source<String> & Marker & Serializable) s -> s;
        System.out.println(
                (o instanceof Marker) + " " + (o instanceof Serializable) + " " + (a instanceof Serializable));
        WithDefault<String, Integer> length = String::length;
        System.out.println(length.then(n -> n * 1.5).then(String::valueOf).run("four")
                + WithDefault.<String>same().run("!"));
        try {
            LambdaGenericBridges.<java.io.IOException>call(() -> {
                throw new java.io.IOException("thrown by lambda");
            });
        } catch (java.io.IOException e) {
            System.out.println(e.getMessage());
        }
        BinaryOperator<Integer> max = BinaryOperator.maxBy(Comparator.naturalOrder());
        Function<Object, ? super Integer> wild = x -> x.hashCode();
        System.out.println(max.apply(3, 9) + " " + wild.apply("a"));
    }
}

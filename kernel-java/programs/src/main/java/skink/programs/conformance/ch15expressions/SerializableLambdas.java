package skink.programs.conformance.ch15expressions;

import java.io.Serializable;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Supplier;

/** 15.27.4, 15.13: lambdas and references that are also serializable or have marker interfaces. */
public final class SerializableLambdas {
    private SerializableLambdas() {}

    interface SerFunction<A, B> extends Function<A, B>, Serializable {}

    interface Marked {}

    interface Twice {
        String run(String s);
    }

    private static String instance = "i";

    private String name() {
        return instance + "nst";
    }

    public static void main(String[] args) {
        SerFunction<String, Integer> length = String::length;
        SerFunction<Integer, Integer> twice = x -> x * 2;
        System.out.println(length.andThen(twice).apply("four") + " " + (length instanceof Serializable));
        int captured = args.length + 5;
        Supplier<Integer> s = (Supplier<Integer> & Serializable) () -> captured + 1;
        System.out.println(s.get());
        Supplier<String> ref = (Supplier<String> & Serializable & Marked) new SerializableLambdas()::name;
        System.out.println(ref.get() + (ref instanceof Marked));
        Comparator<String> c = (Comparator<String> & Serializable) (a, b) -> b.compareTo(a);
        System.out.println(c.compare("a", "b") + " " + c.reversed().compare("a", "b"));
        Supplier<SerializableLambdas> maker = (Supplier<SerializableLambdas> & Serializable) SerializableLambdas::new;
        System.out.println(maker.get().name());
        Twice t = (Twice & Marked) String::trim;
        System.out.println(t.run("  trimmed ") + (t instanceof Marked));
        Function<Integer, int[]> arrays = (Function<Integer, int[]> & Serializable) int[]::new;
        System.out.println(arrays.apply(4).length);
    }
}

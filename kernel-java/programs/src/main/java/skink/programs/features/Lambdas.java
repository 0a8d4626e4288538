package skink.programs.features;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;

/** Lambdas and method references of each kind, captured values included. */
public final class Lambdas {
    private Lambdas() {}

    private int base = 100;

    private int plus(int n) {
        return base + n;
    }

    private static int twice(int n) {
        return n * 2;
    }

    private static int fold(int[] values, int start, IntBinaryOperator operator) {
        int result = start;
        for (int value : values) {
            result = operator.applyAsInt(result, value);
        }
        return result;
    }

    public static void main(String[] args) {
        Lambdas instance = new Lambdas();
        int captured = 7;
        long wide = 1L << 40;
        Function<Integer, Integer> bound = instance::plus;
        Function<Integer, Integer> free = Lambdas::twice;
        BiFunction<Lambdas, Integer, Integer> unbound = Lambdas::plus;
        Supplier<Lambdas> constructor = Lambdas::new;
        Function<Integer, int[]> array = int[]::new;
        Function<Integer, Long> capturing = n -> n + captured + wide + instance.base;
        System.out.println(bound.apply(1) + " " + free.apply(2) + " " + unbound.apply(instance, 3) + " "
                + constructor.get().plus(4));
        System.out.println(array.apply(5).length + " " + capturing.apply(6) + " "
                + free.andThen(bound).compose(free).apply(10));
        System.out.println(fold(new int[] {1, 2, 3, 4}, 0, Integer::sum) + " " + fold(new int[] {5, 9, 2}, 0, Math::max)
                + " " + fold(new int[] {3, 4}, 1, (a, b) -> a * b));
        Runnable nested = () -> {
            Runnable inner = () -> System.out.println("inner " + captured);
            inner.run();
        };
        nested.run();
    }
}

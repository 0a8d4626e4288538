package skink.programs.conformance.ch15expressions;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/** 15.27.4: lambdas that call themselves through fields, and fixed points. */
public final class LambdaRecursion {
    private LambdaRecursion() {}

    private static IntUnaryOperator factorial = n -> n <= 1 ? 1 : n * LambdaRecursion.factorial.applyAsInt(n - 1);

    private final Function<Integer, Integer> fibonacci =
            n -> n < 2 ? n : this.fibonacci.apply(n - 1) + this.fibonacci.apply(n - 2);

    interface Self<T> extends Function<Self<T>, T> {}

    private static <A, R> Function<A, R> fix(Function<Function<A, R>, Function<A, R>> f) {
        Self<Function<A, R>> self = x -> f.apply(a -> x.apply(x).apply(a));
        return self.apply(self);
    }

    private static final BiFunction<Integer, Integer, Integer> ACKERMANN = new BiFunction<>() {
        @Override
        public Integer apply(Integer m, Integer n) {
            return m == 0 ? n + 1 : n == 0 ? apply(m - 1, 1) : apply(m - 1, apply(m, n - 1));
        }
    };

    public static void main(String[] args) {
        System.out.println(factorial.applyAsInt(10));
        System.out.println(new LambdaRecursion().fibonacci.apply(15));
        Function<Integer, Long> sum = fix(self -> n -> n == 0 ? 0L : n + self.apply(n - 1));
        System.out.println(sum.apply(100));
        System.out.println(ACKERMANN.apply(2, 3));
    }
}

package skink.programs.conformance.library.function;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** {@code java.util.function}: composition and defaults. */
public final class FunctionCombinators {
    private FunctionCombinators() {}

    public static void main(String[] arguments) {
        Function<Integer, Integer> twice = x -> x * 2;
        Function<Integer, Integer> plus = x -> x + 3;
        System.out.println(
                twice.andThen(plus).apply(5) + " " + twice.compose(plus).apply(5) + " "
                        + Function.<String>identity().apply("id") + " "
                        + UnaryOperator.<String>identity().apply("u"));
        Predicate<String> empty = String::isEmpty;
        System.out.println(empty.negate().test("") + " "
                + empty.or(s -> s.length() > 3).test("long") + " "
                + empty.and(s -> true).test("") + " " + Predicate.isEqual("q").test("q") + " "
                + Predicate.not(empty).test("x") + " "
                + Predicate.<String>isEqual(null).test(null));
        BiFunction<Integer, Integer, Integer> add = Integer::sum;
        System.out.println(add.andThen(x -> "=" + x).apply(2, 3) + " "
                + BinaryOperator.minBy(Comparator.<Integer>naturalOrder()).apply(4, 2)
                + BinaryOperator.maxBy(Comparator.<Integer>naturalOrder()).apply(4, 2));
        Consumer<StringBuilder> a = b -> b.append('a');
        StringBuilder target = new StringBuilder();
        a.andThen(b -> b.append('z')).andThen(a).accept(target);
        System.out.println(target);
        IntUnaryOperator inc = x -> x + 1;
        IntPredicate even = x -> x % 2 == 0;
        DoubleUnaryOperator half = x -> x / 2;
        System.out.println(inc.andThen(x -> x * 10).compose(x -> x - 5).applyAsInt(7) + " "
                + even.negate().or(x -> x == 4).test(4) + " "
                + half.andThen(Math::sqrt).applyAsDouble(8) + " "
                + LongUnaryOperator.identity().applyAsLong(9));
        Comparator<String> order = Comparator.comparing(String::length, Comparator.reverseOrder())
                .thenComparing(String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Function.identity());
        System.out.println(
                Stream.of("b", "A", "ccc", "a", "dd", "B").sorted(order).toList() + " "
                        + Stream.of("x", null, "a")
                                .sorted(Comparator.nullsFirst(Comparator.naturalOrder()))
                                .toList()
                        + Stream.of("x", null, "a")
                                .sorted(Comparator.nullsLast(Comparator.reverseOrder()))
                                .toList() + " "
                        + Comparator.comparingDouble((Integer x) -> -x).compare(1, 2));
        Supplier<List<String>> made = ArrayList::new;
        ToIntFunction<String> length = String::length;
        ObjIntConsumer<String> show = (s, i) -> System.out.println(s + i);
        show.accept("n", made.get().size() + length.applyAsInt("four"));
    }
}

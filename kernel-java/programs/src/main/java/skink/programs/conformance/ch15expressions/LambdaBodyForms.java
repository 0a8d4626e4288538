package skink.programs.conformance.ch15expressions;

import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** 15.27.2: expression and block bodies, void compatibility, shadowing of names, generic inference by overload. */
public final class LambdaBodyForms {
    private LambdaBodyForms() {}

    private static String pick(Runnable r) {
        r.run();
        return "runnable";
    }

    private static <T> String pick(Callable<T> c) throws Exception {
        return "callable " + c.call();
    }

    private static String pickF(Function<String, Integer> f) {
        return "function " + f.apply("abc");
    }

    private static String pickF(Predicate<String> p, int... dummy) {
        return "predicate " + p.test("abc");
    }

    private static int field = 3;

    private static int value() {
        return field++;
    }

    public static void main(String[] args) throws Exception {
        System.out.println(pick(() -> {}));
        System.out.println(pick(() -> value()));
        System.out.println(pick(() -> {
            value();
        }));
        System.out.println(pick(
                () -> {
                    throw new IllegalStateException("x");
                },
                1));
        System.out.println(pickF(s -> s.length()));
        Function<Integer, Integer> shadow = field -> field * LambdaBodyForms.field;
        System.out.println(shadow.apply(2));
        BiFunction<Integer, Integer, Integer> typed = (final Integer a, Integer b) -> {
            for (int i = 0; ; i++) {
                if (i * a > b) {
                    return i;
                }
            }
        };
        BiFunction<Integer, Integer, Integer> inferred = (var a, var b) -> a << b;
        System.out.println(typed.apply(3, 20) + " " + inferred.apply(1, 5));
        Supplier<Integer> loops = () -> {
            int sum = 0;
            outer:
            for (int i = 0; i < 10; i++) {
                for (int j = 0; j < 10; j++) {
                    if (j == i) {
                        continue outer;
                    }
                    if (i + j > 12) {
                        break outer;
                    }
                    sum += j;
                }
            }
            return sum;
        };
        System.out.println(loops.get());
        Supplier<Supplier<String>> deep = () -> () -> {
            try {
                return "tried " + Integer.parseInt("z");
            } catch (NumberFormatException e) {
                return "caught " + e.getMessage();
            } finally {
                System.out.println("finally");
            }
        };
        System.out.println(deep.get().get());
        Runnable r = () -> ((Runnable) () -> System.out.println("immediately")).run();
        r.run();
        Runnable[] array = {() -> System.out.println("in array")};
        array[0].run();
        System.out.println(
                ((Function<Object, Object>) x -> x).andThen(x -> x + "!").apply("id"));
    }

    private static String pick(Callable<String> c, int dummy) {
        try {
            return c.call();
        } catch (Exception e) {
            return "threw " + e.getMessage();
        }
    }
}

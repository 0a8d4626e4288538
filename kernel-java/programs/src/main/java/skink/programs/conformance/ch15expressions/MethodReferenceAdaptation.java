package skink.programs.conformance.ch15expressions;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** 15.13.2: arguments and results of a reference are boxed, unboxed, widened or dropped. */
public final class MethodReferenceAdaptation {
    private MethodReferenceAdaptation() {}

    private static long wide(long x) {
        return x * 1000;
    }

    private static double real(double d) {
        return d / 2;
    }

    private static Integer boxed(Integer i) {
        return i + 1;
    }

    private static int narrow(byte b) {
        return b * 2;
    }

    private static Object any(Object o) {
        return o.getClass().getSimpleName() + o;
    }

    private static char letter(int i) {
        return (char) ('a' + i);
    }

    private static int counter;

    private static int bump(int by) {
        return counter += by;
    }

    private static String nothing() {
        counter += 100;
        return "dropped";
    }

    private static Number number(Number n) {
        return n.intValue() + 0.5;
    }

    interface ByteToLong {
        long apply(byte b);
    }

    interface CharToObject {
        Object apply(char c);
    }

    interface ShortToDouble {
        double apply(short s);
    }

    interface FloatPair {
        double apply(float a, int b);
    }

    private static double mul(double a, float b) {
        return a * b;
    }

    public static void main(String[] args) {
        IntToLongFunction a = MethodReferenceAdaptation::wide;
        IntFunction<Object> b = MethodReferenceAdaptation::wide;
        Function<Integer, Long> c = MethodReferenceAdaptation::wide;
        ToLongFunction<Character> d = MethodReferenceAdaptation::wide;
        System.out.println(a.applyAsLong(5) + " " + b.apply(6) + " " + c.apply(7) + " " + d.applyAsLong('A'));
        Function<Long, Double> e = MethodReferenceAdaptation::real;
        LongFunction<Object> f = MethodReferenceAdaptation::real;
        ToDoubleFunction<Float> g = MethodReferenceAdaptation::real;
        System.out.println(e.apply(3L) + " " + f.apply(5) + " " + g.applyAsDouble(2.5f));
        IntUnaryOperator h = MethodReferenceAdaptation::boxed;
        IntFunction<Number> i = MethodReferenceAdaptation::boxed;
        System.out.println(h.applyAsInt(1) + " " + i.apply(2));
        Function<Byte, Integer> j = MethodReferenceAdaptation::narrow;
        ByteToLong k = MethodReferenceAdaptation::narrow;
        ByteToLong l = MethodReferenceAdaptation::wide;
        System.out.println(j.apply((byte) 3) + " " + k.apply((byte) -4) + " " + l.apply((byte) -1));
        CharToObject m = MethodReferenceAdaptation::any;
        CharToObject n = MethodReferenceAdaptation::wide;
        IntFunction<Object> o = MethodReferenceAdaptation::any;
        DoubleFunction<Object> p = MethodReferenceAdaptation::any;
        System.out.println(m.apply('z') + " " + n.apply('a') + " " + o.apply(1) + " " + p.apply(1.5));
        IntFunction<Character> q = MethodReferenceAdaptation::letter;
        IntUnaryOperator r = MethodReferenceAdaptation::letter;
        System.out.println(q.apply(3) + " " + r.applyAsInt(3));
        IntConsumer s = MethodReferenceAdaptation::bump;
        Consumer<Integer> t = MethodReferenceAdaptation::bump;
        Runnable u = MethodReferenceAdaptation::nothing;
        s.accept(1);
        t.accept(2);
        u.run();
        System.out.println(counter);
        Function<Integer, Number> v = MethodReferenceAdaptation::number;
        ShortToDouble w = MethodReferenceAdaptation::real;
        FloatPair x = MethodReferenceAdaptation::mul;
        System.out.println(v.apply(4) + " " + w.apply((short) 9) + " " + x.apply(1.5f, 3));
        IntPredicate even = Integer.valueOf(4)::equals;
        Supplier<Object> y = List.of(1, 2)::size;
        BiFunction<Integer, Integer, Integer> z = Integer::compare;
        System.out.println(even.test(4) + " " + y.get() + " " + z.apply(3, 2));
        Function<String[], List<String>> asList = Arrays::asList;
        Function<String, List<String>> single = Arrays::asList;
        System.out.println(asList.apply(new String[] {"p", "q"}) + " " + single.apply("r"));
        erasedResults();
        try {
            IntUnaryOperator nullResult = MethodReferenceAdaptation::nullBox;
            nullResult.applyAsInt(1);
        } catch (NullPointerException ex) {
            System.out.println("null result unboxed");
        }
    }

    /** A generic method's result is an Object when it comes back: what is unboxed is whatever number it is. */
    private static void erasedResults() {
        Map<Integer, Integer> lengths = Map.of(1, 23, 2, 42);
        ToDoubleFunction<Integer> toDouble = lengths::get;
        ToLongFunction<Integer> toLong = lengths::get;
        ToIntFunction<Integer> toInt = lengths::get;
        System.out.println(toDouble.applyAsDouble(1) + " " + toLong.applyAsLong(2) + " " + toInt.applyAsInt(1));
        Map<String, Character> letters = Map.of("a", 'x');
        ToIntFunction<String> code = letters::get;
        Map<String, Boolean> flags = Map.of("a", true);
        Predicate<String> flag = flags::get;
        System.out.println(code.applyAsInt("a") + " " + flag.test("a"));
        Map<Object, Object> polluted = new HashMap<>(Map.of("a", 1));
        @SuppressWarnings({"unchecked", "rawtypes"})
        Map<String, String> wrong = (Map) polluted;
        Function<String, String> cast = wrong::get;
        try {
            Object result = cast.apply("a");
            System.out.println(result);
        } catch (ClassCastException e) {
            System.out.println("not a string");
        }
    }

    private static Integer nullBox(int i) {
        return null;
    }
}

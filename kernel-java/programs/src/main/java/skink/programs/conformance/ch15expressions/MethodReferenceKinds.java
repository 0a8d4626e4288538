package skink.programs.conformance.ch15expressions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** 15.13: every kind of method reference. */
public final class MethodReferenceKinds {
    private final String name;

    MethodReferenceKinds(String name) {
        this.name = name;
    }

    MethodReferenceKinds() {
        this("default");
    }

    String greet(String whom) {
        return name + " greets " + whom;
    }

    static String statically(String a, String b) {
        return a + "+" + b;
    }

    static int sum(int... values) {
        return Arrays.stream(values).sum();
    }

    static String all(Object first, Object... rest) {
        return first + Arrays.toString(rest);
    }

    static class Base {
        String who() {
            return "base";
        }
    }

    static class Derived extends Base {
        @Override
        String who() {
            return "derived";
        }

        Supplier<String> viaSuper() {
            return super::who;
        }

        Supplier<String> viaThis() {
            return this::who;
        }
    }

    class Inner {
        final int n;

        Inner(int n) {
            this.n = n;
        }

        @Override
        public String toString() {
            return name + n;
        }
    }

    Function<Integer, Inner> innerMaker() {
        return Inner::new;
    }

    interface Three<A, B, C, R> {
        R apply(A a, B b, C c);
    }

    public static void main(String[] args) {
        MethodReferenceKinds ann = new MethodReferenceKinds("ann");
        Function<String, String> bound = ann::greet;
        BiFunction<MethodReferenceKinds, String, String> unbound = MethodReferenceKinds::greet;
        BiFunction<String, String, String> statics = MethodReferenceKinds::statically;
        System.out.println(bound.apply("bob") + ", " + unbound.apply(ann, "carl") + ", " + statics.apply("x", "y"));
        Supplier<MethodReferenceKinds> maker = MethodReferenceKinds::new;
        Function<String, MethodReferenceKinds> namedMaker = MethodReferenceKinds::new;
        System.out.println(maker.get().name + " " + namedMaker.apply("dora").name);
        IntFunction<int[]> ints = int[]::new;
        Function<Integer, String[][]> strings = String[][]::new;
        System.out.println(
                ints.apply(3).length + " " + strings.apply(2).getClass().getSimpleName());
        IntBinaryOperator two = MethodReferenceKinds::sum;
        Supplier<Integer> zero = MethodReferenceKinds::sum;
        System.out.println(two.applyAsInt(3, 4) + " " + zero.get());
        Three<String, Integer, Character, String> mixed = MethodReferenceKinds::all;
        System.out.println(mixed.apply("a", 1, 'c'));
        Derived derived = new Derived();
        System.out.println(derived.viaSuper().get() + " " + derived.viaThis().get());
        System.out.println(ann.innerMaker().apply(5));
        Function<List<String>, Integer> size = List::size;
        ToIntFunction<String> length = String::length;
        UnaryOperator<String> upper = String::toUpperCase;
        System.out.println(size.apply(List.of("q", "r")) + " " + length.applyAsInt("four") + " " + upper.apply("up"));
        Comparator<String> order = String::compareToIgnoreCase;
        List<String> words = new ArrayList<>(List.of("b", "A", "c"));
        words.sort(order.reversed());
        System.out.println(words);
        Function<Integer, List<Object>> lists = ArrayList::new;
        Supplier<List<String>> empties = ArrayList<String>::new;
        System.out.println(lists.apply(10).size() + empties.get().size());
        Supplier<String> literal = "literal"::trim;
        Function<Object, String> text = Object::toString;
        Supplier<int[]> cloned = new int[] {1, 2}::clone;
        System.out.println(literal.get() + text.apply(12) + cloned.get().length);
        Function<Integer, Integer> abs = Math::abs;
        Function<Integer, Long> boxedWide = Long::valueOf;
        System.out.println(abs.apply(-4) + " " + boxedWide.apply(9));
    }
}

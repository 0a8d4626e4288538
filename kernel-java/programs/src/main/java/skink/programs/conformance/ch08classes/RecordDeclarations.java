package skink.programs.conformance.ch08classes;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 8.10: compact and other constructors, own accessors, statics, interfaces, nested and local records, varargs. */
public final class RecordDeclarations {
    private RecordDeclarations() {}

    interface Shape {
        double area();

        default String describe() {
            return getClass().getSimpleName() + " of " + area();
        }
    }

    record Rect(double w, double h) implements Shape, Comparable<Rect> {
        static int made;
        static final Rect UNIT = new Rect(1);

        Rect {
            if (w < 0 || h < 0) {
                throw new IllegalArgumentException(w + "x" + h);
            }
            made++;
            w = Math.round(w);
        }

        Rect(double side) {
            this(side, side);
        }

        @Override
        public double area() {
            return w * h;
        }

        @Override
        public int compareTo(Rect o) {
            return Double.compare(area(), o.area());
        }

        Rect scaled(double by) {
            return new Rect(w * by, h * by);
        }
    }

    record Name(String first, String last) {
        public String first() {
            return first.toUpperCase();
        }

        @Override
        public String toString() {
            return first + "." + last;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Name n && n.last.equals(last);
        }

        @Override
        public int hashCode() {
            return last.hashCode();
        }
    }

    record Many(String label, int... values) {
        int sum() {
            int s = 0;
            for (int v : values) {
                s += v;
            }
            return s;
        }
    }

    record Canonical(int a, int b) {
        Canonical(int a, int b) {
            this.b = a;
            this.a = b;
        }
    }

    record Pair<A, B>(A a, B b) {
        static <X> Pair<X, X> twin(X x) {
            return new Pair<>(x, x);
        }

        <C> Pair<A, C> with(C c) {
            return new Pair<>(a, c);
        }

        class Inner {
            String show() {
                return a + "~" + b;
            }
        }
    }

    public static void main(String[] args) {
        System.out.println(Rect.UNIT + " " + new Rect(2.4, 3).area() + " " + new Rect(2).describe() + " "
                + new Rect(1, 2).scaled(3) + " " + Rect.made);
        try {
            new Rect(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Name n = new Name("ann", "lee");
        System.out.println(n + " " + n.first() + " " + n.first + " " + n.equals(new Name("bob", "lee")) + " "
                + (n.hashCode() == "lee".hashCode()));
        System.out.println(new Many("m", 1, 2, 3).sum() + new Many("none").values().length);
        System.out.println(new Canonical(1, 2));
        System.out.println(Pair.twin("t").with(5) + " " + new Pair<>(1, 'c').new Inner().show());
        record Local(int x, List<String> list) {
            static String hello() {
                return "hello from a local record";
            }
        }
        System.out.println(new Local(3, List.of("q")) + " " + Local.hello());
        BiFunction<Double, Double, Rect> maker = Rect::new;
        Function<Rect, Double> width = Rect::w;
        System.out.println(width.apply(maker.apply(7.0, 8.0)));
        System.out.println(Stream.of(new Rect(3), new Rect(1), new Rect(2))
                .sorted()
                .map(Rect::w)
                .collect(Collectors.toList()));
        System.out.println(Stream.of(new Name("b", "z"), new Name("a", "y"))
                .min(Comparator.comparing(Name::first).thenComparing(Name::last))
                .get());
        enum LocalEnum {
            P,
            Q
        }
        interface LocalInterface {
            LocalEnum pick();
        }
        LocalInterface li = () -> LocalEnum.Q;
        System.out.println(li.pick());
    }
}

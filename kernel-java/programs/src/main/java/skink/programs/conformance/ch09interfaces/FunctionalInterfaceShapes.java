package skink.programs.conformance.ch09interfaces;

import java.util.Comparator;

/** 9.8: functional interfaces: with Object's methods, defaults, generic methods of classes, inherited and merged methods. */
public final class FunctionalInterfaceShapes {
    private FunctionalInterfaceShapes() {}

    interface WithObjectMethods {
        int go(int x);

        @Override
        boolean equals(Object o);

        @Override
        String toString();
    }

    interface X {
        int m(String s);
    }

    interface Y {
        int m(String s);
    }

    interface XY extends X, Y {}

    interface G1<A> {
        void take(A a);
    }

    interface G2<A extends Number> extends G1<A> {
        default G2<A> twice() {
            return a -> {
                take(a);
                take(a);
            };
        }
    }

    interface Rec<T> {
        T apply(Rec<T> self, int n);
    }

    interface VarArgs {
        String join(String... parts);
    }

    interface PrimitiveArrays {
        long sum(int[] a, long[] b);
    }

    abstract static class Base implements XY {
        abstract String text();

        @Override
        public int m(String s) {
            return text().length() + s.length();
        }
    }

    public static void main(String[] args) {
        WithObjectMethods w = x -> x + 1;
        System.out.println(w.go(1) + " " + w.equals(w) + " " + (w.toString() != null));
        XY xy = String::length;
        X x = xy;
        Y y = xy;
        System.out.println(x.m("a") + y.m("bb") + xy.m("ccc"));
        StringBuilder log = new StringBuilder();
        G2<Integer> g = log::append;
        g.twice().twice().take(7);
        System.out.println(log);
        Rec<Integer> fib = (self, n) -> n < 2 ? n : self.apply(self, n - 1) + self.apply(self, n - 2);
        System.out.println(fib.apply(fib, 12));
        VarArgs v = parts -> String.join("+", parts);
        System.out.println(v.join("a", "b") + v.join() + v.join(new String[] {"z"}));
        PrimitiveArrays p = (a, b) -> a[0] + b[0];
        System.out.println(p.sum(new int[] {1}, new long[] {1L << 40}));
        System.out.println(
                new Base() {
                    @Override
                    String text() {
                        return "four";
                    }
                }.m("x"));
        Comparator<String> c = Comparator.comparing(String::length);
        System.out.println(c.thenComparing(Comparator.reverseOrder()).compare("aa", "bb"));
    }
}

package skink.programs.conformance.ch15expressions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** 15.27: what lambdas capture: every primitive type, this, outer this, parameters, loop variables. */
public final class LambdaCapture {
    private int state = 1;

    private Supplier<Integer> viaThis() {
        int local = 10;
        return () -> state++ + local;
    }

    private class Inner {
        private int state = 100;

        Supplier<String> both() {
            return () -> state + " " + LambdaCapture.this.state + " "
                    + this.getClass().getSimpleName();
        }

        Supplier<Supplier<Integer>> nested(int p) {
            return () -> {
                int q = p + state;
                return () -> q + p + LambdaCapture.this.state;
            };
        }
    }

    private static String all(byte b, short s, char c, int i, long l, float f, double d, boolean z, String t, int[] a) {
        Supplier<String> lambda =
                () -> b + " " + s + " " + c + " " + i + " " + l + " " + f + " " + d + " " + z + " " + t + " " + a[0];
        a[0] = 77;
        return lambda.get();
    }

    private static Function<Long, Function<Integer, Function<Double, Double>>> curried() {
        return x -> y -> z -> x * 100 + y * 10 + z;
    }

    public static void main(String[] args) {
        LambdaCapture outer = new LambdaCapture();
        Supplier<Integer> s = outer.viaThis();
        System.out.println(s.get() + " " + s.get() + " " + outer.state);
        Inner inner = outer.new Inner();
        System.out.println(inner.both().get());
        System.out.println(inner.nested(5).get().get());
        System.out.println(all((byte) -1, (short) -2, 'c', 4, 5L << 40, 6.5f, 7.25, true, "text", new int[] {9}));
        System.out.println(curried().apply(1L).apply(2).apply(0.5));
        List<IntSupplier> list = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int copy = i * i;
            list.add(() -> copy);
        }
        for (String word : List.of("a", "bb")) {
            list.add(() -> word.length());
        }
        for (IntSupplier supplier : list) {
            System.out.print(supplier.getAsInt() + " ");
        }
        System.out.println();
        int[] counter = {0};
        Runnable increment = () -> counter[0]++;
        increment.run();
        increment.run();
        System.out.println(counter[0]);
        Supplier<Supplier<String>> inAnonymous = () -> new Supplier<String>() {
            @Override
            public String get() {
                return "anonymous " + counter[0] + outer.state;
            }
        };
        System.out.println(inAnonymous.get().get());
    }
}

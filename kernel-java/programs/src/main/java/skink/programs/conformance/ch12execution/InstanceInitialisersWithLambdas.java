package skink.programs.conformance.ch12execution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** 8.3.2, 12.5: fields initialised by lambdas, switch expressions, ternaries, other fields and methods, in order. */
public final class InstanceInitialisersWithLambdas {
    private final List<String> log = new ArrayList<>();
    private int a = note("a", 1);
    private final Supplier<Integer> lazy = () -> this.a + this.late;
    private final int b = a > 0 ? note("b", a + 1) : -1;
    private final int early = lazy.get();
    private final int late = note("late", 50);
    private final String kind =
            switch (b) {
                case 2 -> "two";
                default -> "other";
            };
    private final int[] squares = {a * a, b * b, late};
    private final Object self = this;

    {
        int local = 5;
        for (int i = 0; i < 2; i++) {
            local += note("block" + i, i);
        }
        a = local;
    }

    private final int c = note("c", a);

    private InstanceInitialisersWithLambdas() {
        note("constructor", c);
    }

    private int note(String what, int value) {
        log.add(what + value);
        return value;
    }

    public static void main(String[] args) {
        InstanceInitialisersWithLambdas i = new InstanceInitialisersWithLambdas();
        System.out.println(i.log);
        System.out.println(i.early + " " + i.lazy.get() + " " + i.kind + " " + i.squares[1] + " " + (i.self == i));
    }
}

package skink.programs.conformance.ch09interfaces;

import java.util.ArrayList;
import java.util.List;

/** 9.4, 15.12.4: one call site with many receivers: classes, enums, records, lambdas and anonymous classes. */
public final class ManyImplementors {
    private ManyImplementors() {}

    interface Op {
        long run(long x);

        default Op then(Op o) {
            return x -> o.run(run(x));
        }
    }

    static class Add implements Op {
        final int n;

        Add(int n) {
            this.n = n;
        }

        @Override
        public long run(long x) {
            return x + n;
        }
    }

    static class AddTwice extends Add {
        AddTwice(int n) {
            super(n);
        }

        @Override
        public long run(long x) {
            return super.run(super.run(x));
        }

        @Override
        public Op then(Op o) {
            return new AddTwice(n + 1);
        }
    }

    enum Fixed implements Op {
        NEGATE {
            @Override
            public long run(long x) {
                return -x;
            }
        },
        SQUARE {
            @Override
            public long run(long x) {
                return x * x;
            }
        },
        SAME;

        @Override
        public long run(long x) {
            return x;
        }
    }

    record Shift(int by) implements Op {
        @Override
        public long run(long x) {
            return x << by;
        }
    }

    static long half(long x) {
        return x / 2;
    }

    public static void main(String[] args) {
        List<Op> ops = new ArrayList<>(List.of(
                new Add(3),
                new AddTwice(5),
                Fixed.NEGATE,
                Fixed.SQUARE,
                Fixed.SAME,
                new Shift(33),
                x -> x % 1000,
                ManyImplementors::half,
                Math::abs,
                new Op() {
                    private int calls;

                    @Override
                    public long run(long x) {
                        return x + ++calls;
                    }
                }));
        long v = 7;
        for (int i = 0; i < 40; i++) {
            v = ops.get(i % ops.size()).run(v);
        }
        System.out.println(v);
        for (Op a : ops) {
            System.out.print(a.then(Fixed.NEGATE).run(10) + " ");
        }
        System.out.println();
    }
}

package skink.programs.conformance.ch08classes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** 8.1.3, 14.3: local and anonymous classes: captured variables, in constructors, in initialisers, recursive, in static code. */
public class LocalClassCapture {
    private final String field = "field";
    private static final List<String> LOG = new ArrayList<>();

    abstract static class Hooked {
        Hooked() {
            LOG.add("hook sees " + hook());
        }

        abstract String hook();
    }

    String run(int parameter, long wide) {
        double local = parameter * 1.5;
        class Local extends Hooked {
            private final int extra;

            Local(int extra) {
                super();
                this.extra = extra;
            }

            @Override
            String hook() {
                return parameter + " " + wide + " " + local + " " + extra + " " + field;
            }

            Local again() {
                return extra > 2 ? this : new Local(extra + 1);
            }
        }
        Local first = new Local(1);
        return first.hook() + " / " + first.again().again().hook();
    }

    static Supplier<String> inStatic(String text) {
        int n = text.length();
        class Counter implements Supplier<String> {
            private int calls;

            @Override
            public String get() {
                class Deeper {
                    final int depth = n + calls;

                    String show() {
                        return text + depth;
                    }
                }
                calls++;
                return new Deeper().show();
            }
        }
        return new Counter();
    }

    Supplier<String> supplier;

    {
        String inBlock = "block";
        supplier = new Supplier<>() {
            private final String own = inBlock + field;

            @Override
            public String get() {
                return own + inBlock;
            }
        };
    }

    static Object chain(Object o) {
        return new Object() {
            final Object inner = o instanceof Integer i && i > 0 ? chain(i - 1) : "end";

            @Override
            public String toString() {
                return o + ">" + inner;
            }
        };
    }

    public static void main(String[] args) {
        System.out.println(new LocalClassCapture().run(4, 1L << 40));
        System.out.println(LOG);
        Supplier<String> s = inStatic("abc");
        System.out.println(s.get() + s.get() + inStatic("z").get());
        System.out.println(new LocalClassCapture().supplier.get());
        System.out.println(chain(3));
        Hooked h = new Hooked() {
            private final String late = String.valueOf("late");
            private final String constant = "constant";

            @Override
            String hook() {
                return late + " " + constant + " " + args.length;
            }
        };
        System.out.println(LOG.get(LOG.size() - 1) + " then " + h.hook());
        int[] shared = {0};
        Runnable[] runs = new Runnable[3];
        for (int i = 0; i < 3; i++) {
            final int index = i;
            runs[i] = new Runnable() {
                int times = index;

                @Override
                public void run() {
                    shared[0] += ++times;
                }
            };
        }
        for (Runnable r : runs) {
            r.run();
            r.run();
        }
        System.out.println(shared[0]);
        var anonymous = new Object() {
            int visible = 3;

            int twice() {
                return visible * 2;
            }
        };
        anonymous.visible = 8;
        System.out.println(anonymous.twice());
    }
}

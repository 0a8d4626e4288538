package skink.programs.conformance.ch08classes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** 8.3.1.1, 8.4.3.2: static state of every type, changed from instances, lambdas, nested classes and initialisers. */
public final class StaticCountersAndFactories {
    private static int made;
    private static long total = 1;
    private static double mean;
    private static byte small;
    private static boolean flag;
    private static char letter = 'a';
    private static List<StaticCountersAndFactories> all = new ArrayList<>();
    private static Supplier<Integer> counter = () -> ++made;
    private final int id;

    {
        made += 10;
    }

    private StaticCountersAndFactories() {
        id = counter.get();
        total *= id;
        mean = (double) total / made;
        small += 50;
        flag ^= true;
        letter++;
        all.add(this);
    }

    static StaticCountersAndFactories create() {
        return new StaticCountersAndFactories();
    }

    static class Helper {
        static int calls;

        static void reset() {
            calls++;
            made = 0;
            all = new ArrayList<>(all.subList(0, 1));
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 4; i++) {
            create();
            System.out.println(made + " " + total + " " + mean + " " + small + " " + flag + " " + letter + " "
                    + all.size() + " " + all.get(i).id);
        }
        Helper.reset();
        System.out.println(made + " " + all.size() + " " + Helper.calls + " " + create().id);
        counter = () -> -5;
        System.out.println(create().id + " " + all.size());
    }
}

package skink.programs.conformance.ch12execution;

import java.util.ArrayList;
import java.util.List;

/** 12.4: initialisers that change other classes' state do so when the program says, not earlier. */
public final class InitialiserSideEffects {
    private InitialiserSideEffects() {}

    static class Registry {
        static final List<String> NAMES = new ArrayList<>();
        static int version = 1;
    }

    static class PluginA {
        static {
            Registry.NAMES.add("A" + Registry.version);
        }

        static void touch() {}
    }

    static class PluginB {
        static final int SEEN = Registry.NAMES.size();

        static {
            Registry.NAMES.add("B" + Registry.version++);
        }
    }

    static class Snapshot {
        static final int VERSION = Registry.version;
        static final String NAMES = Registry.NAMES.toString();
        static final int[] ARRAY = {Registry.version, Registry.NAMES.size()};
    }

    static class Table {
        static final int[] SQUARES = new int[10];

        static {
            for (int i = 0; i < SQUARES.length; i++) {
                SQUARES[i] = i * i;
            }
        }
    }

    public static void main(String[] args) {
        System.out.println(Registry.NAMES);
        Registry.version = 7;
        PluginA.touch();
        System.out.println(Registry.NAMES);
        Table.SQUARES[3] = -1;
        System.out.println(PluginB.SEEN + " " + Registry.NAMES);
        Registry.NAMES.add("last");
        System.out.println(Snapshot.VERSION + Snapshot.NAMES + Snapshot.ARRAY[1]);
        Registry.version = 50;
        System.out.println(Snapshot.VERSION + " " + Snapshot.ARRAY[0] + " " + Table.SQUARES[3] + Table.SQUARES[4]);
    }
}

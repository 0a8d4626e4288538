package skink.programs.features;

/** Calls through interfaces with many implementations. */
public final class InterfaceDispatch {
    private InterfaceDispatch() {}

    private interface Operation {
        long apply(long a, long b);
    }

    private static final class Add implements Operation {
        @Override
        public long apply(long a, long b) {
            return a + b;
        }
    }

    private static final class Multiply implements Operation {
        @Override
        public long apply(long a, long b) {
            return a * b;
        }
    }

    private static final class Mix implements Operation, Comparable<Mix> {
        private final int salt;

        Mix(int salt) {
            this.salt = salt;
        }

        @Override
        public long apply(long a, long b) {
            return (a ^ b) + salt;
        }

        @Override
        public int compareTo(Mix other) {
            return Integer.compare(salt, other.salt);
        }
    }

    public static void main(String[] args) {
        Operation[] operations = {new Add(), new Multiply(), new Mix(3), new Mix(-9)};
        long value = 1;
        for (int i = 0; i < 1000; i++) {
            value = operations[i % operations.length].apply(value, i);
        }
        System.out.println(value + " " + new Mix(1).compareTo(new Mix(2)));
    }
}

package skink.programs.features;

/** Abstract methods, template methods, constructors that call overridden methods. */
public final class AbstractClasses {
    private AbstractClasses() {}

    private abstract static class Task {
        private final int result;
        private String log = "";

        Task(int seed) {
            note("constructing");
            result = compute(seed);
        }

        abstract int compute(int seed);

        void note(String text) {
            log += text + ";";
        }

        @Override
        public String toString() {
            return log + result;
        }
    }

    private static final class Doubling extends Task {
        private int factor = 2;

        Doubling(int seed) {
            super(seed);
        }

        @Override
        int compute(int seed) {
            note("factor is " + factor);
            return seed * (factor == 0 ? -1 : factor);
        }
    }

    public static void main(String[] args) {
        Doubling task = new Doubling(21);
        System.out.println(task + " " + task.compute(21));
        Task anonymous = new Task(3) {
            @Override
            int compute(int seed) {
                return seed * seed;
            }
        };
        System.out.println(anonymous);
    }
}

package skink.programs.conformance.ch12execution;

/** 8.9.2, 12.4: constants are made before other statics; constructors see them unset. */
public final class EnumInitialisation {
    private EnumInitialisation() {}

    private static String say(String text) {
        System.out.println(text);
        return text;
    }

    enum Level {
        LOW(1),
        HIGH(2) {
            final String own = say("own field of HIGH");

            @Override
            String show() {
                return "HIGH shows " + own;
            }
        };

        private static int made;
        private static final java.util.Map<Integer, Level> BY_WEIGHT = new java.util.TreeMap<>();
        private static final int CONSTANT = 99;

        static {
            say("static block: " + made + " " + values().length);
            for (Level level : values()) {
                BY_WEIGHT.put(level.weight, level);
            }
        }

        final int weight;

        {
            say("instance block of " + name() + " " + ordinal());
        }

        Level(int weight) {
            this.weight = weight;
            say("constructor " + this + " " + CONSTANT);
            Counter.count++;
        }

        String show() {
            return this + " shows";
        }
    }

    private static final class Counter {
        static int count = 100;

        static {
            say("Counter");
        }
    }

    public static void main(String[] args) {
        say("main");
        System.out.println(Level.CONSTANT);
        say("first use");
        System.out.println(Level.BY_WEIGHT.get(2).show() + Counter.count);
        System.out.println(Level.LOW.getClass() == Level.HIGH.getClass());
        System.out.println(Level.HIGH.getDeclaringClass().getSimpleName() + " "
                + Level.HIGH.getClass().getSuperclass().getSimpleName());
    }
}

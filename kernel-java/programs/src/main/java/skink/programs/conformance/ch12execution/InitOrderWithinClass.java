package skink.programs.conformance.ch12execution;

/** 12.4.2, 8.3.2: static initialisers and variable initialisers run in textual order; constants are there from the start. */
public final class InitOrderWithinClass {
    private InitOrderWithinClass() {}

    private static final class Ordered {
        static {
            System.out.println("block 1: " + peek());
        }

        static int first = trace("first", 1);
        static final int CONSTANT = 42;
        static final Integer BOXED = 43;
        static final String TEXT = "constant";
        static final String BUILT = new String("built");
        static int second = trace("second", first + 1);

        static {
            System.out.println("block 2: " + peek());
            third = 30;
        }

        static int third = trace("third", 3);
        static int fourth;

        static {
            fourth = third + 1;
            System.out.println("block 3: " + peek());
        }

        static int trace(String name, int value) {
            System.out.println(name + ": " + peek());
            return value;
        }

        static String peek() {
            return first + " " + second + " " + third + " " + fourth + " " + CONSTANT + " " + BOXED + " " + TEXT + " "
                    + BUILT;
        }
    }

    public static void main(String[] args) {
        System.out.println("constants do not initialise: " + Ordered.CONSTANT + Ordered.TEXT);
        System.out.println("now: " + Ordered.fourth);
        System.out.println(Ordered.peek());
    }
}

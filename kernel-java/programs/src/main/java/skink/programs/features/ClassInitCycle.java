package skink.programs.features;

/** Two classes whose initialisers need each other. */
public final class ClassInitCycle {
    private ClassInitCycle() {}

    private static final class First {
        static int value = Second.value + 1;

        static {
            System.out.println("First sees " + Second.value);
        }
    }

    private static final class Second {
        static int value = First.value + 10;

        static {
            System.out.println("Second sees " + First.value);
        }
    }

    public static void main(String[] args) {
        System.out.println(First.value + " " + Second.value);
    }
}

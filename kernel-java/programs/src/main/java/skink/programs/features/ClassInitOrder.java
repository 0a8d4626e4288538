package skink.programs.features;

/** When static initialisers run: first use, superclasses first, constants do not count. */
public final class ClassInitOrder {
    private ClassInitOrder() {}

    private static final StringBuilder LOG = new StringBuilder();

    private static class Parent {
        static {
            log("Parent");
        }

        static int value = 5;
    }

    private static final class Child extends Parent {
        static final int CONSTANT = 9;
        static final Integer BOXED = box(4);

        static {
            log("Child");
        }

        private static Integer box(int n) {
            log("box");
            return n;
        }

        static void touch() {}
    }

    private static final class Lazy {
        static {
            log("Lazy");
        }

        private Lazy() {}
    }

    private static void log(String text) {
        LOG.append(text).append(' ');
        System.out.println("init " + text);
    }

    public static void main(String[] args) {
        System.out.println("constant " + Child.CONSTANT);
        System.out.println("inherited " + Child.value);
        Lazy[] none = new Lazy[2];
        System.out.println("array " + none.length);
        Child.touch();
        System.out.println("boxed " + Child.BOXED);
        System.out.println(new Lazy() instanceof Object);
        System.out.println(LOG);
    }
}

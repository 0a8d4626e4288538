package skink.programs.conformance.ch12execution;

/** 12.4: nested classes are initialised apart from the classes around them; holders are lazy. */
public final class StaticNestedInitOrder {
    private StaticNestedInitOrder() {}

    static {
        System.out.println("outer");
    }

    static class Singleton {
        static {
            System.out.println("singleton class");
        }

        private Singleton() {
            System.out.println("singleton made");
        }

        static Singleton get() {
            return Holder.INSTANCE;
        }

        static void ping() {
            System.out.println("ping");
        }

        private static class Holder {
            static {
                System.out.println("holder");
            }

            static final Singleton INSTANCE = new Singleton();
        }
    }

    class Inner {
        static int count = say("inner static");

        static int say(String s) {
            System.out.println(s);
            return 1;
        }
    }

    enum Lazy {
        ONE;

        static {
            System.out.println("lazy enum");
        }

        enum Deeper {
            TWO;

            static {
                System.out.println("deeper enum");
            }
        }
    }

    record Rec(int x) {
        static final Rec ZERO = new Rec(0);

        static {
            System.out.println("record " + ZERO);
        }
    }

    public static void main(String[] args) {
        Singleton.ping();
        System.out.println(Singleton.get() == Singleton.get());
        System.out.println(Lazy.Deeper.TWO);
        new StaticNestedInitOrder().new Inner();
        System.out.println(Lazy.ONE + " " + new Rec(1));
    }
}

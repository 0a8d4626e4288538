package skink.programs.conformance.ch06names;

/** 8.4.8, 6.5.6: static members through subclasses, instances and null references. */
public final class InheritedStatics {
    private InheritedStatics() {}

    interface Constants {
        int A = 1;
        String B = "b" + A;
        int[] ARRAY = {1, 2, 3};
    }

    static class Base implements Constants {
        static int counter;

        static int next() {
            return ++counter;
        }

        static Base instance() {
            System.out.print("evaluated ");
            return null;
        }
    }

    static class Derived extends Base {
        static int useAll() {
            return A + B.length() + ARRAY.length + counter + next();
        }
    }

    static class Hiding extends Base {
        static final int A = 100;
        static int counter = 1000;
    }

    @SuppressWarnings("static")
    public static void main(String[] args) {
        System.out.println(Derived.useAll() + " " + Derived.counter + " " + Base.counter);
        System.out.println(Base.instance().next() + " " + Base.instance().counter);
        Derived d = null;
        d.counter = 50;
        System.out.println(d.next() + d.A + d.B + Base.counter);
        System.out.println(Hiding.A + Hiding.counter + Hiding.next() + Hiding.B);
        Derived.ARRAY[0] = 77;
        System.out.println(Constants.ARRAY[0] + Base.ARRAY[0]);
    }
}

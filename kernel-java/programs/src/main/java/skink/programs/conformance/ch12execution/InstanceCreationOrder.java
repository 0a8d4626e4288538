package skink.programs.conformance.ch12execution;

/** 12.5: fields, initialisers and constructors of an instance, with a virtual call out of the super constructor. */
public final class InstanceCreationOrder {
    private InstanceCreationOrder() {}

    private static int say(String text, int value) {
        System.out.println(text + " " + value);
        return value;
    }

    static class Base {
        int a = say("base a", 1);

        {
            say("base block", a);
        }

        Base() {
            this(say("argument of this", 5));
            say("base constructor", a);
        }

        Base(int x) {
            say("base int constructor", x);
            hook();
        }

        int b = say("base b", 2);

        void hook() {
            say("base hook", b);
        }
    }

    static class Derived extends Base {
        int c = say("derived c", 3);
        final int d = 4;
        final int e;
        final String text = "t" + d;
        String lazy = "set by initialiser";

        {
            say("derived block", c);
            e = 9;
        }

        Derived() {
            super();
            say("derived constructor", c + d + e);
        }

        Derived(int x) {
            super(say("argument of super", x));
            say("derived int constructor", c);
        }

        @Override
        void hook() {
            System.out.println("derived hook " + c + " " + d + " " + e + " " + text + " " + lazy);
            lazy = "set by hook";
            c = 77;
        }
    }

    public static void main(String[] args) {
        Derived one = new Derived();
        System.out.println(one.lazy + " " + one.c);
        Derived two = new Derived(6);
        System.out.println(two.lazy + " " + two.e);
        Base anonymous = new Base(8) {
            int z = say("anonymous z", 10);

            @Override
            void hook() {
                say("anonymous hook", z);
            }
        };
        anonymous.hook();
    }
}

package skink.programs.conformance.ch12execution;

/** 12.4.1, 15.12.4: arguments are evaluated before the class of a static method is initialised, and before new. */
public final class ArgumentBeforeInitialisation {
    private ArgumentBeforeInitialisation() {}

    private static int say(String s) {
        System.out.println(s);
        return s.length();
    }

    static class A {
        static int field = say("A initialised");

        static int call(int n) {
            return n + field;
        }

        A() {}

        A(int n) {
            say("A constructed " + n);
        }
    }

    static class B {
        static int field = say("B initialised");

        B(int n) {
            say("B constructed " + n);
        }
    }

    static class C {
        static int[] array = {say("C initialised"), 2};
        static long wide = 1;
    }

    static class D {
        static int value = say("D initialised");
    }

    public static void main(String[] args) {
        System.out.println(A.call(say("argument of call")));
        new B(say("argument of constructor"));
        C.wide = say("right-hand side");
        C.array[1] += say("compound");
        System.out.println(C.array[1] + C.wide);
        int x = 5 + say("left operand") + D.value + say("right operand");
        System.out.println(x);
        try {
            E.call(Integer.parseInt("x"));
        } catch (NumberFormatException e) {
            System.out.println("E not initialised");
        }
    }

    static class E {
        static {
            say("E initialised");
        }

        static void call(int n) {}
    }
}

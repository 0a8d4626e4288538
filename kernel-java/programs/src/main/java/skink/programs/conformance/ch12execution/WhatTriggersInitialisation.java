package skink.programs.conformance.ch12execution;

/** 12.4.1: what does and what does not initialise a class. */
public final class WhatTriggersInitialisation {
    private WhatTriggersInitialisation() {}

    private static int say(String text) {
        System.out.println("  init " + text);
        return 1;
    }

    static class A {
        static int x = say("A");
        static final int CONSTANT = 7;
    }

    static class B extends A {
        static int y = say("B");

        static void call() {}
    }

    static class C {
        static int x = say("C");
    }

    static class D {
        static final int[] EMPTY = new int[say("D")];
    }

    static class E {
        static final Object O;

        static {
            say("E");
            O = null;
        }

        class Inner {}

        static class Nested {
            static void call() {}
        }
    }

    interface I {
        int X = say("I");
    }

    interface J {
        int X = say("J");

        default void hello() {}
    }

    static class K implements I, J {
        static {
            say("K");
        }
    }

    enum Kind {
        ONE;

        static {
            say("Kind");
        }

        static final int CONSTANT = 3;
    }

    static class F {
        static {
            say("F");
        }

        static final String LITERAL = "literal";
        static final String NOT_CONSTANT = String.valueOf(1);
    }

    static class G {
        static {
            say("G");
        }
    }

    static class H extends G {
        static {
            say("H");
        }
    }

    public static void main(String[] args) {
        System.out.println("array creation");
        Object o = new C[2];
        System.out.println("class literal");
        Class<?> c = C.class;
        System.out.println("instanceof and cast");
        System.out.println(o instanceof C);
        C nothing = (C) (Object) null;
        System.out.println("constant");
        System.out.println(A.CONSTANT + Kind.CONSTANT + F.LITERAL);
        System.out.println("inherited static field through subclass");
        System.out.println(B.x);
        System.out.println("static method");
        B.call();
        System.out.println("nested class");
        E.Nested.call();
        System.out.println("assignment");
        C.x = 5;
        System.out.println("array field");
        System.out.println(D.EMPTY.length);
        System.out.println("class with interfaces");
        new K();
        System.out.println("interface field");
        System.out.println(I.X);
        System.out.println("method reference to constructor");
        java.util.function.Supplier<G> maker = H::new;
        System.out.println("made");
        maker.get();
        System.out.println("enum");
        System.out.println(Kind.valueOf("ONE"));
        System.out.println("not a constant");
        System.out.println(F.NOT_CONSTANT + c.getSimpleName() + nothing);
        System.out.println("inner");
        new E().new Inner();
    }
}

public class Init {
    static class A {
        static final int CONSTANT = 42;
        static final Integer BOXED = 43;

        static {
            Out.line("A");
        }

        static int f = log("A.f");
    }

    static class B extends A {
        static {
            Out.line("B");
        }

        static void call() {}
    }

    interface I {
        int X = log("I.X");
    }

    interface J extends I {
        int Y = log("J.Y");

        default void m() {}
    }

    static class C implements J {
        static {
            Out.line("C");
        }
    }

    interface K {
        int Z = log("K.Z");

        default void k() {}
    }

    interface L extends K {
        int W = log("L.W");
    }

    static class D extends C implements L {
        static {
            Out.line("D");
        }
    }

    static class Failing {
        static int x = 1 / zero();

        static int zero() {
            return 0;
        }
    }

    static class Left {
        static int seen = Right.value + 1;
        static int value = 10;
    }

    static class Right {
        static int seen = Left.value + 1;
        static int value = 20;
    }

    static class OnlyArray {
        static {
            Out.line("never");
        }
    }

    static int log(String s) {
        Out.line("init " + s);
        return s.length();
    }

    public static void run() {
        Out.line("start " + A.CONSTANT);
        OnlyArray[] none = new OnlyArray[1];
        Out.line("" + B.f);
        Out.line("then");
        B.call();
        new C();
        Out.line("" + C.X);
        new D();
        for (int i = 0; i < 2; i++) {
            try {
                Out.line("" + Failing.x);
            } catch (ExceptionInInitializerError e) {
                Out.line("failed " + e.getCause().getMessage());
            } catch (NoClassDefFoundError e) {
                Out.line(e.getMessage());
            }
        }
        Out.line(Left.seen + " " + Right.seen + " " + Left.value);
    }
}

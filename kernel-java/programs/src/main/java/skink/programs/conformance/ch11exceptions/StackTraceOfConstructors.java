package skink.programs.conformance.ch11exceptions;

/** StackTraceElement: constructors, initialisers, nested classes, lines of multi-line expressions. */
public final class StackTraceOfConstructors {
    private static Throwable kept = new Throwable("static");
    private final Throwable own = new Throwable("field");

    {
        show(new Throwable("block"));
    }

    private StackTraceOfConstructors(int n) {
        show(own);
        if (n > 0) {
            new Nested(n, new StackTraceOfConstructors(n - 1));
        }
    }

    private static class Nested {
        Nested(int n, StackTraceOfConstructors o) {
            show(new Throwable("nested " + n + o.own.getMessage()));
        }
    }

    private static class MyException extends Exception {
        private static final long serialVersionUID = 1;

        MyException(String s) {
            super(decorate(s));
        }

        static String decorate(String s) {
            show(new Throwable("in argument of super"));
            return s;
        }

        static MyException make() {
            return new MyException("made");
        }
    }

    private static void show(Throwable t) {
        System.out.println(t.getMessage());
        for (StackTraceElement e : t.getStackTrace()) {
            if (!e.getClassName().startsWith("dispatcher")) {
                System.out.println("  " + e.getClassName() + " " + e.getMethodName() + " " + e.getFileName() + " "
                        + e.getLineNumber() + " " + e.isNativeMethod());
            }
        }
    }

    private static int multi(int a, int b) {
        return a / b;
    }

    public static void main(String[] args) {
        show(kept);
        new StackTraceOfConstructors(1);
        show(MyException.make());
        try {
            int x = multi(5, 0);
            System.out.println(x);
        } catch (ArithmeticException e) {
            show(e);
        }
        try {
            Object o = "s".concat("t").concat(null);
            System.out.println(o);
        } catch (NullPointerException e) {
            System.out.println(e.getStackTrace()[e.getStackTrace().length - 1].getMethodName());
        }
    }
}

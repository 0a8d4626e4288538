package skink.programs.conformance.ch08classes;

/** 8.3: fields are hidden, not overridden; access goes by the static type. */
public final class FieldHiding {
    private FieldHiding() {}

    static class A {
        int x = 1;
        static String s = "A.s";
        protected Object o = "A.o";

        int x() {
            return x;
        }
    }

    interface WithX {
        int X = 10;
    }

    static class B extends A implements WithX {
        long x = 2;
        static String s = "B.s";
        protected String o = "B.o";

        @Override
        int x() {
            return (int) x + 100;
        }

        String all() {
            return x + " " + super.x + " " + ((A) this).x + " " + this.o + " " + super.o + " " + super.x() + " " + X;
        }
    }

    static class C extends B {
        String x = "C.x";

        @Override
        String all() {
            return x + " " + super.x + " " + ((A) this).x + " " + super.all();
        }
    }

    @SuppressWarnings("static")
    public static void main(String[] args) {
        C c = new C();
        B b = c;
        A a = c;
        System.out.println(c.all());
        System.out.println(c.x + b.x + a.x + " " + a.x() + " " + c.o + a.o);
        System.out.println(A.s + B.s + C.s + a.s + b.s);
        ((A) c).x = 50;
        b.x++;
        c.x += "!";
        System.out.println(c.all());
        C.s = "changed";
        System.out.println(A.s + B.s);
    }
}

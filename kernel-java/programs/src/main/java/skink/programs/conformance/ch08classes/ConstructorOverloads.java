package skink.programs.conformance.ch08classes;

/** 8.8: constructors: explicit this and super calls with side effects, varargs, private, generic and throwing ones. */
public final class ConstructorOverloads {
    private ConstructorOverloads() {}

    private static final StringBuilder LOG = new StringBuilder();

    private static <T> T log(T t) {
        LOG.append(t).append(' ');
        return t;
    }

    static class Base {
        final Object a;

        Base() {
            this(log("base()"));
        }

        Base(String s) {
            this((Object) log("base(String)" + s.length()));
        }

        Base(Object o) {
            a = log("base(Object)") == null ? null : o;
        }

        Base(int... n) {
            this(log("varargs" + n.length));
        }

        protected Base(long l) throws java.io.IOException {
            a = l;
            if (l < 0) {
                throw new java.io.IOException("negative");
            }
        }
    }

    static class Derived extends Base {
        int field = log(7);

        Derived() {
            log("derived()");
        }

        Derived(int a, int b) {
            super(a, b, a + b);
            log("derived(int,int)" + field);
        }

        Derived(long l) throws java.io.IOException {
            super(log(l));
        }

        private Derived(Derived other) {
            this(other.field, 2);
        }

        Derived copy() {
            return new Derived(this);
        }
    }

    static class Implicit extends Derived {}

    private static void show(Base b) {
        System.out.println(LOG + "-> " + b.a);
        LOG.setLength(0);
    }

    public static void main(String[] args) throws java.io.IOException {
        show(new Base());
        show(new Base("text"));
        show(new Base(5));
        show(new Derived());
        show(new Derived(1, 2));
        show(new Derived(3L));
        show(new Derived().copy());
        show(new Implicit());
        try {
            show(new Derived(-1L));
        } catch (java.io.IOException e) {
            System.out.println(e.getMessage() + " " + LOG);
        }
    }
}

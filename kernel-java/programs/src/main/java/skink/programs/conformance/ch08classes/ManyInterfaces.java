package skink.programs.conformance.ch08classes;

/** 8.1.5: a class with many interfaces, and interfaces with many implementors: calls, casts and tests of each. */
public final class ManyInterfaces {
    private ManyInterfaces() {}

    interface A {
        default int a() {
            return 1;
        }
    }

    interface B {
        default int b() {
            return 2;
        }
    }

    interface C {
        int c();
    }

    interface D {
        int d();
    }

    interface E extends A, B {
        default int e() {
            return a() + b();
        }
    }

    interface F extends C, D {
        default int f() {
            return c() * d();
        }
    }

    interface G extends E, F {
        int g();
    }

    interface H<T> {
        T h(T t);
    }

    interface I extends H<String> {}

    interface J {
        default String j() {
            return "j";
        }
    }

    interface K {
        static int k() {
            return 11;
        }
    }

    interface L extends J, K {
        @Override
        default String j() {
            return "l" + J.super.j();
        }
    }

    interface M {}

    interface N extends M, L, I {}

    static class All implements G, N {
        @Override
        public int c() {
            return 3;
        }

        @Override
        public int d() {
            return 4;
        }

        @Override
        public int g() {
            return e() + f();
        }

        @Override
        public String h(String s) {
            return s + j();
        }
    }

    static class Some implements F, J, M {
        @Override
        public int c() {
            return 30;
        }

        @Override
        public int d() {
            return 40;
        }
    }

    enum En implements E, H<Integer> {
        X;

        @Override
        public Integer h(Integer i) {
            return i + ordinal();
        }
    }

    record Re(int c) implements C, L {}

    private static String tests(Object o) {
        return "" + (o instanceof A) + (o instanceof C) + (o instanceof F) + (o instanceof G) + (o instanceof H)
                + (o instanceof J) + (o instanceof L) + (o instanceof M) + (o instanceof N);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        Object[] all = {new All(), new Some(), En.X, new Re(7), (H<Object>) x -> x, (C & M) () -> 9, "s"};
        for (Object o : all) {
            StringBuilder s = new StringBuilder(tests(o));
            if (o instanceof A a) {
                s.append(" a").append(a.a());
            }
            if (o instanceof E e) {
                s.append(" e").append(e.e());
            }
            if (o instanceof C c) {
                s.append(" c").append(c.c());
            }
            if (o instanceof F f) {
                s.append(" f").append(f.f());
            }
            if (o instanceof G g) {
                s.append(" g").append(g.g());
            }
            if (o instanceof J j) {
                s.append(' ').append(j.j());
            }
            if (o instanceof N n) {
                s.append(' ').append(n.h("n"));
            }
            if (o instanceof En e) {
                s.append(' ').append(((H) e).h(5));
            }
            System.out.println(s);
        }
        try {
            System.out.println(((H) En.X).h("s"));
        } catch (ClassCastException e) {
            System.out.println("bridge");
        }
        try {
            System.out.println(((G) all[1]).g());
        } catch (ClassCastException e) {
            System.out.println("no G");
        }
        System.out.println(K.k());
    }
}

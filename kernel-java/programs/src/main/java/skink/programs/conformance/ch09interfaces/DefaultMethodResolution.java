package skink.programs.conformance.ch09interfaces;

/** 9.4.1, 8.4.8: which default method is inherited: diamonds, classes win, more specific interfaces win. */
public final class DefaultMethodResolution {
    private DefaultMethodResolution() {}

    interface A {
        default String m() {
            return "A";
        }

        default String n() {
            return "A.n calls " + m();
        }
    }

    interface B extends A {
        @Override
        default String m() {
            return "B";
        }
    }

    interface C extends A {}

    interface D {
        default String m() {
            return "D";
        }
    }

    static class ViaBoth implements B, C {}

    static class ViaBothOtherOrder implements C, B {}

    static class Chooses implements B, D {
        @Override
        public String m() {
            return "Chooses " + B.super.m() + D.super.m();
        }
    }

    static class Parent {
        public String m() {
            return "Parent";
        }
    }

    static class ClassWins extends Parent implements B {}

    static class InheritsDefault implements A {}

    static class Redeclares extends InheritsDefault implements B {}

    abstract static class Abstracted implements A {
        @Override
        public abstract String m();
    }

    static class Concrete extends Abstracted {
        @Override
        public String m() {
            return "Concrete";
        }
    }

    static class Deep extends Redeclares {
        @Override
        public String n() {
            return "Deep " + super.n();
        }

        @Override
        public String m() {
            return "Deep.m " + super.m();
        }
    }

    interface ReAbstract extends B {
        @Override
        String m();
    }

    interface E extends A {
        @Override
        default String n() {
            return "E " + A.super.n();
        }
    }

    public static void main(String[] args) {
        A[] all = {
            new ViaBoth(),
            new ViaBothOtherOrder(),
            new Chooses(),
            new ClassWins(),
            new InheritsDefault(),
            new Redeclares(),
            new Concrete(),
            new Deep(),
            new E() {},
            (ReAbstract) () -> "lambda"
        };
        for (A a : all) {
            System.out.println(a.m() + " | " + a.n());
        }
        D d = new Chooses();
        System.out.println(d.m());
        B b = new Deep();
        System.out.println(b.m() + " " + ((Redeclares) b).n());
    }
}

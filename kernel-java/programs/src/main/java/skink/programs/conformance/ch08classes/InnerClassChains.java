package skink.programs.conformance.ch08classes;

/** 8.1.3, 15.8.4, 15.9.2: enclosing instances three levels deep, qualified new, qualified this and super. */
public class InnerClassChains {
    final String name;
    int counter;

    InnerClassChains(String name) {
        this.name = name;
    }

    String who() {
        return "outer " + name;
    }

    class Inner {
        final String name;

        Inner(String name) {
            this.name = name;
            counter++;
        }

        String who() {
            return "inner " + name + " of " + InnerClassChains.this.who();
        }

        class Innermost {
            final String name = "innermost";
            private int own = ++counter;

            String who() {
                return name + own + " of " + Inner.this.who() + " of " + InnerClassChains.this.name + " "
                        + Inner.this.name + " " + counter;
            }

            InnerClassChains outer() {
                return InnerClassChains.this;
            }
        }
    }

    static class Sub extends InnerClassChains {
        Sub(String name) {
            super(name);
        }

        @Override
        String who() {
            return "sub " + super.who();
        }

        class SubInner extends Inner {
            SubInner() {
                super("subinner");
            }

            @Override
            String who() {
                return "SI(" + super.who() + "|" + Sub.this.who() + "|" + Sub.super.who() + ")";
            }
        }
    }

    static class Elsewhere extends InnerClassChains.Inner {
        Elsewhere(InnerClassChains o) {
            o.super("elsewhere");
        }
    }

    static class ElsewhereDeep extends InnerClassChains.Inner.Innermost {
        ElsewhereDeep(InnerClassChains.Inner i) {
            i.super();
        }

        @Override
        String who() {
            return "deep " + super.who();
        }
    }

    public static void main(String[] args) {
        InnerClassChains a = new InnerClassChains("a");
        Inner i = a.new Inner("i");
        Inner.Innermost m = i.new Innermost();
        System.out.println(m.who());
        System.out.println(new InnerClassChains("b").new Inner("j").new Innermost().who());
        System.out.println(new Elsewhere(a).who());
        System.out.println(new ElsewhereDeep(i).who());
        System.out.println(new Sub("s").new SubInner().who());
        System.out.println((m.outer() == a) + " " + a.counter);
        InnerClassChains none = null;
        try {
            none.new Inner("x");
        } catch (NullPointerException e) {
            System.out.println("no enclosing instance");
        }
        try {
            new Elsewhere(null);
        } catch (NullPointerException e) {
            System.out.println("no enclosing instance for super");
        }
    }
}

package skink.programs.conformance.ch06names;

/** 6.6: private members are accessible in the whole top-level class: nested, inner, enum, record and sibling classes. */
public final class NestedAccess {
    private int secret = 1;
    private static long shared = 2;

    private NestedAccess() {}

    private NestedAccess(int s) {
        secret = s;
    }

    private int twice() {
        return secret * 2;
    }

    private static int statics(int n) {
        return n + 1;
    }

    static class Nested {
        private double own = 1.5;

        private Nested() {}

        int use(NestedAccess o) {
            o.secret++;
            o.secret += 5;
            shared <<= 2;
            return o.twice() + statics(o.secret--) + (int) shared + new NestedAccess(7).secret;
        }

        private class Deep {
            private String text = "deep" + own;

            private void change() {
                own *= 2;
                text += own;
            }
        }
    }

    private enum Kind {
        A {
            @Override
            int go(NestedAccess o) {
                return o.secret + hidden();
            }
        };

        abstract int go(NestedAccess o);

        private static int hidden() {
            return 500;
        }
    }

    private record Rec(int v) {
        private int plus(NestedAccess o) {
            return v + o.twice();
        }
    }

    private interface Face {
        private int hidden() {
            return 3;
        }

        default int open() {
            return hidden();
        }
    }

    static class Sub extends Nested {
        double read() {
            return super.own + ((Nested) this).own;
        }
    }

    public static void main(String[] args) {
        NestedAccess o = new NestedAccess();
        Nested n = new Nested();
        System.out.println(n.use(o) + " " + o.secret + " " + shared);
        n.own += 1;
        Nested.Deep d = n.new Deep();
        d.change();
        System.out.println(d.text + n.own + " " + new Sub().read());
        System.out.println(Kind.A.go(o) + new Rec(10).plus(o) + new Rec(1).v + new Face() {}.open());
    }
}

package skink.programs.conformance.ch08classes;

/** 8.4.8: private and static methods are not overridden; calls to them are bound by the static type. */
public final class PrivateMethodsDoNotOverride {
    private PrivateMethodsDoNotOverride() {}

    static class Base {
        private String secret() {
            return "Base.secret";
        }

        static String shared() {
            return "Base.shared";
        }

        String reveal() {
            return secret() + " " + this.secret() + " " + shared();
        }

        private String over(Object o) {
            return "Base private";
        }
    }

    static class Derived extends Base {
        String secret() {
            return "Derived.secret";
        }

        static String shared() {
            return "Derived.shared";
        }

        String over(Object o) {
            return "Derived public";
        }
    }

    static class Leaf extends Derived {
        private final String name;

        Leaf(String name) {
            this.name = name;
        }

        @Override
        String secret() {
            return name + ".secret";
        }
    }

    static class NeverMade {
        private int count;

        private synchronized int next() {
            return ++count;
        }

        private final String fin() {
            return "fin";
        }
    }

    private static NeverMade none() {
        return null;
    }

    @SuppressWarnings("static")
    public static void main(String[] args) {
        Base b = new Derived();
        System.out.println(b.reveal() + " " + b.secret() + " " + ((Derived) b).secret() + " " + b.over(1) + " "
                + ((Derived) b).over(1));
        Base leaf = new Leaf("leaf");
        System.out.println(leaf.reveal() + " " + leaf.secret() + " " + ((Derived) leaf).secret());
        Base none = null;
        System.out.println(none.shared());
        try {
            System.out.println(none().next() + none().fin());
        } catch (NullPointerException e) {
            System.out.println("never made");
        }
    }
}

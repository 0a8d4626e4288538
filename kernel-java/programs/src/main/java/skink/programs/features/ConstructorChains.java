package skink.programs.features;

/** this(...) and super(...), initialiser blocks and field initialisers in order. */
public final class ConstructorChains {
    private ConstructorChains() {}

    private static final StringBuilder LOG = new StringBuilder();

    private static int note(String text) {
        LOG.append(text).append(' ');
        return LOG.length();
    }

    private static class Base {
        private final int first = note("base-field");

        {
            note("base-block");
        }

        Base() {
            this(note("base-argument"));
            note("base()");
        }

        Base(int unused) {
            note("base(int)");
        }
    }

    private static final class Derived extends Base {
        private int second = note("derived-field");

        {
            second++;
            note("derived-block");
        }

        Derived() {
            note("derived()");
        }

        Derived(String text) {
            super(note(text));
            note("derived(String)");
        }
    }

    public static void main(String[] args) {
        Derived a = new Derived();
        System.out.println(LOG + " " + a.second);
        LOG.setLength(0);
        Derived b = new Derived("argument");
        System.out.println(LOG + " " + b.second);
    }
}

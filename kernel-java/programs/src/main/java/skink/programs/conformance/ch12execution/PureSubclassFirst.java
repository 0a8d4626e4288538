package skink.programs.conformance.ch12execution;

/** 12.4.2: initialisers without side effects also run in the order of use: a subclass that is used first is not yet set. */
public final class PureSubclassFirst {
    private PureSubclassFirst() {}

    static class Base {
        static final Base DEFAULT = new Derived();
    }

    static class Derived extends Base {
        static final Integer NUMBER = Integer.valueOf(4);
        final Integer seen = NUMBER;

        static String show() {
            return ((Derived) DEFAULT).seen + " " + new Derived().seen;
        }
    }

    static class Base2 {
        static final Base2 DEFAULT = new Derived2();
    }

    static class Derived2 extends Base2 {
        static final Integer NUMBER = Integer.valueOf(4);
        final Integer seen = NUMBER;
    }

    static class Left {
        static final Integer VALUE = Integer.valueOf(10);
        static final Integer SEEN = Right.VALUE;
    }

    static class Right {
        static final Integer SEEN = Left.VALUE;
        static final Integer VALUE = Integer.valueOf(20);
    }

    public static void main(String[] args) {
        System.out.println(Derived.show());
        System.out.println(((Derived2) Base2.DEFAULT).seen + " " + new Derived2().seen);
        System.out.println(Right.SEEN + " " + Right.VALUE + " " + Left.SEEN);
    }
}

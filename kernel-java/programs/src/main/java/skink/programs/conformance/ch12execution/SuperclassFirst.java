package skink.programs.conformance.ch12execution;

/** 12.4.2: superclasses before subclasses; superinterfaces only if they have default methods. */
public final class SuperclassFirst {
    private SuperclassFirst() {}

    private static int say(String text) {
        System.out.println("init " + text);
        return text.length();
    }

    interface Plain {
        int P = say("Plain");
    }

    interface WithDefault {
        int W = say("WithDefault");

        default int w() {
            return W;
        }
    }

    interface SubOfDefault extends WithDefault {
        int S = say("SubOfDefault");
    }

    interface WithStatic {
        int T = say("WithStatic");

        static int t() {
            return 1;
        }
    }

    static class Top implements Plain {
        static {
            say("Top");
        }
    }

    static class Middle extends Top implements SubOfDefault, WithStatic {
        static {
            say("Middle");
        }
    }

    static class Bottom extends Middle {
        static int value = say("Bottom");
    }

    public static void main(String[] args) {
        System.out.println(Bottom.value);
        System.out.println("static interface method");
        System.out.println(WithStatic.t());
        System.out.println("inherited constant");
        System.out.println(Bottom.P + " " + Bottom.S);
        System.out.println(new Bottom().w());
    }
}

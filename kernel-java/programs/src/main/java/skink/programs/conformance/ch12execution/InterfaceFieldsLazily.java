package skink.programs.conformance.ch12execution;

/** 9.3.1, 12.4.1: an interface is initialised when one of its fields is used, and only it. */
public final class InterfaceFieldsLazily {
    private InterfaceFieldsLazily() {}

    private static int next;

    private static int say(String text) {
        System.out.println(text);
        return ++next;
    }

    interface Base {
        int ONE = say("Base.ONE");
        int TWO = say("Base.TWO");
    }

    interface Left extends Base {
        int LEFT = say("Left.LEFT");
    }

    interface Right extends Base {
        int RIGHT = say("Right.RIGHT");
        int COPY = RIGHT + Base.ONE;
    }

    static class Both implements Left, Right {
        static final int SUM = LEFT + ONE;

        int value() {
            return RIGHT;
        }
    }

    public static void main(String[] args) {
        Both both = new Both();
        System.out.println("made " + Both.SUM);
        System.out.println(both.value());
        System.out.println(Right.COPY + " " + Left.TWO);
        Base anonymous = new Base() {};
        System.out.println(anonymous instanceof Left);
        System.out.println(next);
    }
}

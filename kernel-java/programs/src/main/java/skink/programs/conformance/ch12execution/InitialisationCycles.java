package skink.programs.conformance.ch12execution;

/** 12.4.2: a class that is being initialised by this thread counts as initialised. */
public final class InitialisationCycles {
    private InitialisationCycles() {}

    static class Hen {
        static final Egg EGG = new Egg("from hen");
        static final String NAME = String.valueOf("hen");
        static int count = 10;

        Hen() {
            count++;
            System.out.println("hen " + NAME + " " + count + " " + (Egg.HEN == null));
        }
    }

    static class Egg {
        static final Hen HEN = new Hen();
        static int count = 5;

        Egg(String from) {
            count++;
            System.out.println("egg " + from + " " + count + " " + (Hen.EGG == null));
        }
    }

    static class Self {
        static final Self FIRST = new Self();
        static int created;
        static int reset = 0;
        static int kept;

        Self() {
            created++;
            reset++;
            kept++;
        }
    }

    static class Parent {
        static final Child CHILD = new Child();
        static String text = "parent ready";

        static String text() {
            return text;
        }
    }

    static class Child extends Parent {
        static String own = "child ready";

        Child() {
            System.out.println("child made while: " + text() + " " + own);
        }
    }

    public static void main(String[] args) {
        new Hen();
        System.out.println(Hen.count + " " + Egg.count);
        System.out.println(Self.created + " " + Self.reset + " " + Self.kept);
        System.out.println(Child.own + " " + (Parent.CHILD == null));
    }

    static {
        System.out.println("main class first");
    }
}

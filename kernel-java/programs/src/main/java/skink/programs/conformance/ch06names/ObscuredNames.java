package skink.programs.conformance.ch06names;

/** 6.4.2, 6.5: a name that could be a variable, a type or a package means the variable, then the type. */
public final class ObscuredNames {
    private ObscuredNames() {}

    static class Thing {
        static String name = "type";

        String name() {
            return "instance";
        }
    }

    static class Other {
        String name = "variable";
    }

    static Other Thing = new Other();

    static class Math {
        static int abs(int x) {
            return x * 1000;
        }
    }

    public static void main(String[] args) {
        System.out.println(Thing.name);
        System.out.println(new Thing().name());
        ObscuredNames.Thing.name = "changed";
        System.out.println(Thing.name);
        System.out.println(Math.abs(-2) + " " + java.lang.Math.abs(-2));
        String System2 = "local";
        System.out.println(System2.length());
        class Integer {
            @Override
            public String toString() {
                return "my Integer";
            }
        }
        Object boxed = 5;
        System.out.println(
                new Integer() + " " + boxed.getClass().getName() + " " + (boxed instanceof java.lang.Integer));
    }
}

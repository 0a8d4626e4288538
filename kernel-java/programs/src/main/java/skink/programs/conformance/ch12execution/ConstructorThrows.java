package skink.programs.conformance.ch12execution;

/** 12.5, 15.9.4: a constructor that throws; the object can still have escaped. */
public final class ConstructorThrows {
    private ConstructorThrows() {}

    private static Leaky escaped;

    private static class Leaky {
        final int before = Integer.parseInt("12");
        int after;

        Leaky(int n) {
            escaped = this;
            if (n > 0) {
                throw new IllegalArgumentException("n is " + n);
            }
            after = 1;
        }
    }

    private static class FieldThrows {
        int ok = 1;
        int bad = 1 / (ok - 1);

        FieldThrows() {
            System.out.println("never");
        }
    }

    private static int order(String s) {
        System.out.println(s);
        return 0;
    }

    public static void main(String[] args) {
        try {
            new Leaky(order("argument") + 1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage() + " " + escaped.before + " " + escaped.after);
        }
        System.out.println(new Leaky(0).after);
        try {
            new FieldThrows();
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            new Leaky(Integer.parseInt("y" + order("argument before creation")));
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
    }
}

package skink.programs.conformance.ch15expressions;

/** 15.11: fields through expressions of every kind; the target is evaluated, also for static fields; null targets. */
public final class FieldAccessForms {
    int x = 1;
    long wide = 1L << 40;
    static int shared = 5;
    FieldAccessForms next;
    int[] values = {1, 2, 3};
    volatile int vol = 9;
    transient double real = 0.5;

    private static int evaluations;

    private static FieldAccessForms make() {
        evaluations++;
        return new FieldAccessForms();
    }

    private FieldAccessForms link(FieldAccessForms n) {
        next = n;
        return this;
    }

    private static FieldAccessForms nothing() {
        evaluations++;
        return null;
    }

    @SuppressWarnings("static")
    public static void main(String[] args) {
        System.out.println(make().x + make().shared + nothing().shared + " " + evaluations);
        nothing().shared = make().x + 10;
        System.out.println(shared + " " + evaluations);
        FieldAccessForms f = make().link(make().link(make()));
        f.next.next.x = 7;
        f.next.x += f.next.next.x++;
        f.next.next.wide -= f.x;
        f.next.values[f.x] <<= 4;
        System.out.println(
                f.x + " " + f.next.x + " " + f.next.next.x + " " + f.next.next.wide + " " + f.next.values[1]);
        (f.next).next.vol++;
        (args.length == 0 ? f : f.next).real *= 8;
        ((FieldAccessForms) (Object) f).vol = f.next.next.vol--;
        System.out.println(f.real + " " + f.vol + " " + f.next.next.vol);
        try {
            f.next.next.next.x = make().x;
        } catch (NullPointerException e) {
            System.out.println("null " + evaluations);
        }
        try {
            nothing().x = make().x / (make().x - 1);
        } catch (ArithmeticException e) {
            System.out.println("right-hand side first " + evaluations);
        }
        try {
            nothing().x += make().x;
        } catch (NullPointerException e) {
            System.out.println("left first " + evaluations);
        }
    }
}

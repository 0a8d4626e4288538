package skink.programs.conformance.ch15expressions;

/** 15.10.4, 15.7: array reference, then index, then right-hand side, then the checks. */
public final class OrderArrayAccess {
    private OrderArrayAccess() {}

    private static int[] array(int[] a) {
        System.out.print("array ");
        return a;
    }

    private static int index(int i) {
        System.out.print("index ");
        return i;
    }

    private static int value(int v) {
        System.out.print("value ");
        return v;
    }

    private static int fail(String where) {
        System.out.print(where + " ");
        throw new IllegalStateException(where);
    }

    private static int[] failArray() {
        fail("array");
        return null;
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
            System.out.println("done");
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        int[] a = {1, 2, 3};
        attempt(() -> array(a)[index(1)] = value(5));
        attempt(() -> array(null)[index(1)] = value(5));
        attempt(() -> array(a)[index(9)] = value(5));
        attempt(() -> array(null)[fail("index")] = value(5));
        attempt(() -> array(null)[index(0)] = fail("value"));
        attempt(() -> array(a)[index(-1)] = fail("value"));
        attempt(() -> failArray()[fail("index")] = fail("value"));
        attempt(() -> array(a)[index(7)] += fail("value"));
        attempt(() -> array(null)[index(7)] += fail("value"));
        attempt(() -> array(null)[index(0)]++);
        attempt(() -> array(a)[index(3)]--);
        attempt(() -> array(a)[index(0)] /= value(0));
        attempt(() -> System.out.print(array(null)[fail("index")]));
        attempt(() -> System.out.print(array(a)[index(Integer.MIN_VALUE)]));
        System.out.println(a[0] + " " + a[1] + " " + a[2]);
    }
}

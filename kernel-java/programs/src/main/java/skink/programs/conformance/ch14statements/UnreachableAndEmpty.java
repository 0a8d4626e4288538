package skink.programs.conformance.ch14statements;

/** 14.6, 14.22: empty statements, constant conditions, code that never runs but must compile. */
public final class UnreachableAndEmpty {
    private UnreachableAndEmpty() {}

    private static final boolean DEBUG = false;
    private static final int LEVEL = 3;

    private static int forever(int n) {
        while (true) {
            if (n > 100) {
                return n;
            }
            n *= 3;
        }
    }

    private static int throwsAlways() {
        throw new UnsupportedOperationException();
    }

    private static int afterInfinite(boolean b) {
        for (; ; ) {
            try {
                if (b) {
                    return 1;
                }
                b = true;
            } finally {
                if (DEBUG) {
                    System.out.println("never");
                }
            }
        }
    }

    public static void main(String[] args) {
        ;
        ;
        if (DEBUG) {
            int x = 1 / 0;
            System.out.println("never " + x);
        }
        if (LEVEL > 2 && !DEBUG) {
            System.out.println("constant true");
        } else {
            throwsAlways();
        }
        boolean debug = DEBUG;
        while (debug) {
            System.out.println("never");
        }
        do {
            System.out.println("once");
        } while (DEBUG);
        for (int i = 0; debug; i++) {
            System.out.println("never" + i);
        }
        System.out.println(forever(2) + " " + afterInfinite(false) + (DEBUG ? throwsAlways() : 7));
        try {
            int y = LEVEL / (LEVEL - 3);
            System.out.println(y);
        } catch (ArithmeticException e) {
            System.out.println("constant zero");
        }
        {
            {
            }
        }
        Object o = true || args[5] != null;
        System.out.println(o);
        boolean b = false && 1 / args.length > 0;
        System.out.println(b);
    }
}

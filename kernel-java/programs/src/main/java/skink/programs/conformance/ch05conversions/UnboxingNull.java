package skink.programs.conformance.ch05conversions;

/** 5.1.8: unboxing null throws, wherever the conversion stands. */
public final class UnboxingNull {
    private UnboxingNull() {}

    private static Integer none;
    private static Boolean noBoolean;
    private static Character noChar;
    private static Double noDouble;

    private static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + " passed");
        } catch (NullPointerException e) {
            System.out.println(what + " " + e.getClass().getName());
        }
    }

    private static int twice(int i) {
        return i * 2;
    }

    private static int returned() {
        return none;
    }

    public static void main(String[] args) {
        attempt("assignment", () -> {
            int i = none;
            System.out.println(i);
        });
        attempt("argument", () -> twice(none));
        attempt("return", () -> returned());
        attempt("operand", () -> System.out.println(none + 1));
        attempt("unary", () -> System.out.println(-none));
        attempt("increment", () -> none++);
        attempt("compound", () -> none += 2);
        attempt("condition", () -> System.out.println(noBoolean ? 1 : 2));
        attempt("mixed conditional", () -> System.out.println(args.length == 0 ? none : 0));
        attempt("boxed conditional", () -> System.out.println(args.length == 0 ? none : Integer.valueOf(0)));
        attempt("if", () -> {
            if (noBoolean) {
                System.out.println("no");
            }
        });
        attempt("while", () -> {
            while (noBoolean) {
                System.out.println("no");
            }
        });
        attempt("not", () -> System.out.println(!noBoolean));
        attempt("switch", () -> {
            switch (noChar) {
                case 'a':
                    break;
                default:
                    System.out.println("default");
            }
        });
        attempt("index", () -> System.out.println(new int[1][none]));
        attempt("size", () -> System.out.println(new int[none].length));
        attempt("cast", () -> System.out.println((long) none));
        attempt("compare", () -> System.out.println(noDouble > 0));
        attempt("identity", () -> System.out.println(noDouble == null));
        attempt("same kind", () -> System.out.println(noDouble == (Object) none));
        attempt("string", () -> System.out.println("" + none + noBoolean + noChar));
        attempt("for", () -> {
            for (int i : new Integer[] {1, null}) {
                System.out.println(i);
            }
        });
    }
}

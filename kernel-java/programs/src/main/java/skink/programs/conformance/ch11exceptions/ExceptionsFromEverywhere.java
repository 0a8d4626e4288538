package skink.programs.conformance.ch11exceptions;

/** 11.1.1, 15.6: each run-time exception that an expression may throw, with its message. */
public final class ExceptionsFromEverywhere {
    private ExceptionsFromEverywhere() {}

    private int field;
    private long wide;

    private synchronized void locked() {}

    private final void fin() {}

    private interface Face {
        void call();
    }

    private static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + " passed");
        } catch (NullPointerException e) {
            System.out.println(what + " null");
        } catch (RuntimeException e) {
            System.out.println(what + " " + e);
        }
    }

    private static <T> T none() {
        return null;
    }

    public static void main(String[] args) {
        ExceptionsFromEverywhere o = none();
        int[] ints = none();
        long[] longs = none();
        Object[] objects = none();
        byte[] bytes = none();
        double[] doubles = none();
        Face face = none();
        String text = none();
        attempt("get field", () -> System.out.println(o.field));
        attempt("get wide field", () -> System.out.println(o.wide));
        attempt("put field", () -> o.field = 1);
        attempt("put wide field", () -> o.wide = 1);
        attempt("increment field", () -> o.field++);
        attempt("call", () -> o.locked());
        attempt("final call", () -> o.fin());
        attempt("interface call", () -> face.call());
        attempt("library call", () -> text.length());
        attempt("object call", () -> text.hashCode());
        attempt("getClass", () -> text.getClass());
        attempt("length", () -> System.out.println(ints.length));
        attempt("int load", () -> System.out.println(ints[0]));
        attempt("long store", () -> longs[0] = 1);
        attempt("reference load", () -> System.out.println(objects[0]));
        attempt("reference store", () -> objects[0] = "s");
        attempt("byte load", () -> System.out.println(bytes[0]));
        attempt("double store", () -> doubles[0] = 1);
        attempt("clone", () -> ints.clone());
        attempt("for each", () -> {
            for (int i : ints) {
                System.out.println(i);
            }
        });
        attempt("synchronized", () -> {
            synchronized (objects) {
                System.out.println("no");
            }
        });
        attempt("throw", () -> {
            RuntimeException e = none();
            throw e;
        });
        attempt("string switch", () -> {
            switch (text) {
                case "a":
                    break;
                default:
                    break;
            }
        });
        attempt("enum switch", () -> {
            Thread.State s = none();
            switch (s) {
                case NEW:
                    break;
                default:
                    break;
            }
        });
        attempt("outer", () -> {
            Outer outer = none();
            outer.new Inner();
        });
        attempt("cast null", () -> System.out.println((String) (Object) none()));
        attempt("instanceof null", () -> System.out.println(none() instanceof Object));
        attempt("index", () -> System.out.println((new int[2])[3]));
        attempt("negative index", () -> System.out.println((new char[4])[-2]));
        attempt("negative size", () -> System.out.println(new String[Integer.MIN_VALUE].length));
        attempt("negative sizes", () -> System.out.println(new int[3][-4].length));
        attempt("zero and negative", () -> System.out.println(new int[0][-4].length));
        attempt("store", () -> ((Object[]) new Integer[1])[0] = "s");
        attempt("store array", () -> ((Object[]) new int[1][])[0] = new long[1]);
        attempt("store null", () -> ((Object[]) new Integer[1])[0] = null);
        attempt("divide", () -> System.out.println(1 / (int) none2()));
        attempt("remainder", () -> System.out.println(1L % none2()));
        attempt("copy type", () -> System.arraycopy(new int[1], 0, new long[1], 0, 1));
        attempt("copy range", () -> System.arraycopy(new int[3], 2, new int[9], 0, 2));
        attempt("copy target", () -> System.arraycopy(new int[3], 0, new int[2], 1, 2));
        attempt("copy negative", () -> System.arraycopy(new int[3], 0, new int[2], 1, -1));
        attempt("copy negative source", () -> System.arraycopy(new int[3], -1, new int[2], 1, 1));
        attempt("copy no array", () -> System.arraycopy("s", 0, new int[2], 1, 1));
        attempt("copy element", () -> System.arraycopy(new Object[] {"s", 1}, 0, new String[2], 0, 2));
        attempt("copy null", () -> System.arraycopy(null, 0, new String[2], 0, 2));
        attempt("char at", () -> "abc".charAt(3));
        attempt("substring", () -> "abc".substring(2, 1));
    }

    private static long none2() {
        return 0;
    }

    private static class Outer {
        class Inner {}
    }
}

package skink.programs.conformance.ch11exceptions;

/** Throwable: initCause rules, addSuppressed rules, toString, fillInStackTrace. */
public final class MethodsOfThrowable {
    private MethodsOfThrowable() {}

    private static void attempt(Runnable action) {
        try {
            action.run();
            System.out.println("ok");
        } catch (RuntimeException e) {
            System.out.println(e + " / " + e.getCause());
        }
    }

    private static Exception make() {
        return new Exception("made");
    }

    public static void main(String[] args) {
        Exception e = new Exception();
        System.out.println(e + " " + e.getMessage() + " " + e.getCause() + " " + e.getSuppressed().length);
        attempt(() -> e.initCause(e));
        attempt(() -> e.initCause(new Error("first")));
        attempt(() -> e.initCause(new Error("second")));
        System.out.println(e.getCause());
        attempt(() -> new Exception("x", null).initCause(new Error()));
        attempt(() -> new Exception((Throwable) null).initCause(null));
        attempt(() -> e.addSuppressed(e));
        attempt(() -> e.addSuppressed(null));
        attempt(() -> e.addSuppressed(new Error("sup")));
        System.out.println(e.getSuppressed()[0] + " " + (e.getSuppressed() == e.getSuppressed()));
        System.out.println(new Exception(new Error("inner")) + " | " + new Exception("m", new Error("inner")) + " | "
                + new Error((String) null));
        Exception made = make();
        System.out.println(made.getStackTrace()[0].getMethodName());
        Throwable filled = made.fillInStackTrace();
        System.out.println((filled == made) + " " + made.getStackTrace()[0].getMethodName());
        StackTraceElement[] trace = made.getStackTrace();
        trace[0] = null;
        System.out.println(made.getStackTrace()[0] != null);
        try {
            made.setStackTrace(trace);
        } catch (NullPointerException npe) {
            System.out.println(npe.getMessage());
        }
        System.out.println(new StackTraceElement("A", "m", "F.java", 3) + " " + new StackTraceElement("A", "m", null, 3)
                + " " + new StackTraceElement("A", "<init>", null, -2) + " "
                + new StackTraceElement("l", "mod", "1.0", "B", "n", "G.java", 4));
        System.out.println(new StackTraceElement("A", "m", "F", 3).equals(new StackTraceElement("A", "m", "F", 3)));
    }
}

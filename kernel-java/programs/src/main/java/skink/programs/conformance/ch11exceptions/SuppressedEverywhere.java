package skink.programs.conformance.ch11exceptions;

/** Throwable.addSuppressed and try-with-resources: traces with nested suppressed exceptions and their causes. */
public final class SuppressedEverywhere {
    private SuppressedEverywhere() {}

    private static Exception build(String name, int depth) {
        Exception e = new Exception(name);
        if (depth > 0) {
            e.initCause(build(name + ".cause", depth - 1));
            e.addSuppressed(build(name + ".suppressed", depth - 1));
        }
        return e;
    }

    public static void main(String[] args) throws Exception {
        Exception e = build("root", 2);
        System.out.println(e.getSuppressed()[0].getCause().getMessage() + " "
                + e.getCause().getSuppressed()[0].getMessage());
        throw e;
    }
}

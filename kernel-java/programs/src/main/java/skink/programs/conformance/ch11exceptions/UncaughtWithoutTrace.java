package skink.programs.conformance.ch11exceptions;

/** Throwable: no writable stack trace, no suppression; then an empty trace set by hand. */
public final class UncaughtWithoutTrace {
    private UncaughtWithoutTrace() {}

    private static final class Light extends Exception {
        private static final long serialVersionUID = 1;

        Light(String message) {
            super(message, null, false, false);
        }
    }

    private static final class Overriding extends Exception {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    public static void main(String[] args) throws Exception {
        Light light = new Light("light");
        light.addSuppressed(new Exception("ignored"));
        System.out.println(light.getSuppressed().length + " " + light.getStackTrace().length);
        light.setStackTrace(new StackTraceElement[] {new StackTraceElement("A", "b", "C.java", 7)});
        System.out.println(light.getStackTrace().length);
        Overriding o = new Overriding();
        System.out.println(o.getStackTrace().length);
        Exception e = new Exception("edited", light);
        e.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("some.Class", "method", "File.java", 42),
            new StackTraceElement("some.Class", "nativeMethod", null, -2),
            new StackTraceElement("some.Class", "unknown", null, -1),
            new StackTraceElement("some.Class", "noLine", "File.java", -1)
        });
        throw e;
    }
}

package skink.programs.conformance.library.lang;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;

/** {@code Throwable}: messages, causes, suppressed exceptions, printed traces. */
public final class ThrowableMethods {
    private ThrowableMethods() {}

    public static void main(String[] arguments) {
        Exception inner = new IllegalStateException("inner");
        Exception outer = new RuntimeException("outer", inner);
        outer.addSuppressed(new UnsupportedOperationException("side"));
        System.out.println(outer + " | " + outer.getMessage() + " | " + outer.getLocalizedMessage() + " | "
                + outer.getCause() + " | " + outer.getSuppressed().length + " | "
                + new RuntimeException(inner).getMessage() + " | " + new Error().getMessage());
        StringWriter text = new StringWriter();
        outer.printStackTrace(new PrintWriter(text, true));
        text.toString()
                .lines()
                .filter(line -> !line.contains("at ") || line.contains("ThrowableMethods"))
                .filter(line -> !line.contains(" more"))
                .forEach(System.out::println);
        StackTraceElement top = inner.getStackTrace()[0];
        System.out.println(top.getMethodName() + " " + top.getClassName() + " " + top.getFileName() + " "
                + top.getLineNumber() + " " + top.isNativeMethod());
        inner.setStackTrace(new StackTraceElement[] {new StackTraceElement("Some", "method", "File.java", 7)});
        inner.printStackTrace(new PrintStream(System.out, true));
        try {
            inner.initCause(inner);
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            outer.addSuppressed(outer);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(new ExceptionInInitializerError(inner).getException() + " "
                + new AssertionError(5).getMessage() + " " + new ArrayIndexOutOfBoundsException(3).getMessage() + " "
                + new StringIndexOutOfBoundsException(4).getMessage() + " "
                + new IndexOutOfBoundsException(5L).getMessage());
    }
}

package skink.programs.conformance.ch11exceptions;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Throwable.printStackTrace to streams and writers: causes, suppressed, frames in common. */
public final class PrintedTraces {
    private PrintedTraces() {}

    static class Resource implements AutoCloseable {
        final String name;

        Resource(String name) {
            this.name = name;
        }

        @Override
        public void close() {
            throw new IllegalStateException("close " + name, new RuntimeException("inner cause"));
        }
    }

    private static void work() {
        try (Resource a = new Resource("a");
                Resource b = new Resource("b")) {
            throw new UnsupportedOperationException("body " + a.name + b.name);
        }
    }

    private static void wrap(int n) {
        try {
            if (n == 0) {
                work();
            } else {
                wrap(n - 1);
            }
        } catch (RuntimeException e) {
            throw new RuntimeException("wrap " + n, e);
        }
    }

    /** The lines of a trace but those about what called {@code main}, and the numbers of frames in common with it. */
    private static void show(String trace) {
        for (String line : trace.split("\n")) {
            if (line.contains("PrintedTraces") || !line.startsWith("\tat ") && !line.contains(" more")) {
                System.out.println(line);
            }
        }
    }

    private static String trace(Throwable thrown) {
        StringWriter writer = new StringWriter();
        thrown.printStackTrace(new PrintWriter(writer));
        return writer.toString();
    }

    public static void main(String[] args) {
        try {
            wrap(2);
        } catch (RuntimeException e) {
            show(trace(e));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PrintStream stream = new PrintStream(bytes);
            e.printStackTrace(stream);
            stream.flush();
            System.out.println(bytes.toString().equals(trace(e)));
            show(trace(e.getCause()));
        }
        show(trace(new Exception("from main")));
        Runnable r = () -> show(trace(new Exception("in a lambda")));
        r.run();
        new Object() {
            void run() {
                show(trace(new Exception("in an anonymous class")));
            }
        }.run();
    }
}

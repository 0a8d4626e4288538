package skink.programs.conformance.process;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;

/** System.setOut, setErr and setIn. */
public final class StandardStreamsReplaced {
    private StandardStreamsReplaced() {}

    public static void main(String[] args) throws IOException {
        PrintStream original = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true));
        System.setErr(System.out);
        System.out.println("captured");
        System.err.println("also captured");
        new Exception("trace").printStackTrace();
        System.setOut(original);
        System.setErr(err);
        System.out.println(bytes.toString().length() > 40);
        System.out.println(bytes.toString().startsWith("captured\nalso captured\njava.lang.Exception: trace\n"));
        System.setIn(new ByteArrayInputStream(new byte[] {65, 66}));
        System.out.println(System.in.read() + " " + System.in.read() + " " + System.in.read());
        System.setOut(new PrintStream(bytes) {
            @Override
            public void println(String s) {
                original.println("<" + s + ">");
            }
        });
        System.out.println("wrapped");
    }
}

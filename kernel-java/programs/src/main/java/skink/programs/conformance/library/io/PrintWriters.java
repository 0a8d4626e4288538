package skink.programs.conformance.library.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** {@code PrintStream} and {@code PrintWriter}: every kind of value, errors that are remembered. */
public final class PrintWriters {
    private PrintWriters() {}

    public static void main(String[] arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes);
        stream.print(true);
        stream.print('c');
        stream.print(1);
        stream.print(2L);
        stream.print(1.5f);
        stream.print(2.5);
        stream.print(new char[] {'x', 'y'});
        stream.print("s");
        stream.print((Object) List.of(1));
        stream.println();
        stream.printf("%d %s%n", 5, "f")
                .append('a')
                .append("bc")
                .append("xdx", 1, 2)
                .write('!');
        stream.println(new char[] {'z'});
        stream.println((String) null);
        System.out.print(bytes);
        System.out.println(stream.checkError() + " " + bytes.size());
        PrintStream failing = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        });
        failing.println("lost");
        System.out.println(failing.checkError());
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        writer.println(1);
        writer.print(2.0);
        writer.write("abc", 1, 2);
        writer.format("%03d", 7);
        writer.close();
        writer.print("after close");
        System.out.println(text.toString().replace("\n", "/") + " " + writer.checkError());
        PrintStream original = System.out;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured, true));
        System.out.println("captured");
        System.setOut(original);
        System.out.print(captured);
    }
}

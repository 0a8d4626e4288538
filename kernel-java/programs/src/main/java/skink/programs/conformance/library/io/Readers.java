package skink.programs.conformance.library.io;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.CharArrayReader;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.LineNumberReader;
import java.io.PrintWriter;
import java.io.PushbackReader;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.io.StringWriter;

/** {@code Reader} and {@code Writer}: strings, buffers, lines, pushing back, tokens. */
public final class Readers {
    private Readers() {}

    public static void main(String[] arguments) throws Exception {
        BufferedReader lines = new BufferedReader(new StringReader("one\ntwo\r\nthree\rfour"));
        System.out.println(lines.readLine() + "," + lines.readLine() + "," + (char) lines.read() + ","
                + lines.lines().toList() + "," + lines.readLine());
        StringWriter writer = new StringWriter();
        BufferedWriter buffered = new BufferedWriter(writer, 3);
        buffered.write("abcdef", 1, 4);
        buffered.newLine();
        buffered.append('x').append("yz", 0, 1).flush();
        System.out.println(writer + " " + writer.getBuffer().length());
        LineNumberReader numbered = new LineNumberReader(new StringReader("a\nb\nc"));
        numbered.readLine();
        numbered.readLine();
        System.out.println(numbered.getLineNumber());
        PushbackReader push = new PushbackReader(new StringReader("q"), 3);
        push.unread("zz".toCharArray());
        System.out.println((char) push.read() + "" + (char) push.read() + (char) push.read() + push.read());
        CharArrayWriter chars = new CharArrayWriter();
        new StringReader("copied").transferTo(chars);
        System.out.println(chars + " " + new CharArrayReader("xyz".toCharArray(), 1, 2).read() + " " + chars.size());
        StreamTokenizer tokens = new StreamTokenizer(new StringReader("x = 3.5 + 'str' // comment\n y"));
        tokens.slashSlashComments(true);
        while (tokens.nextToken() != StreamTokenizer.TT_EOF) {
            System.out.print(
                    tokens.ttype == StreamTokenizer.TT_NUMBER
                            ? "#" + tokens.nval
                            : tokens.sval != null ? "<" + tokens.sval + ">" : "" + (char) tokens.ttype);
            System.out.print(" ");
        }
        System.out.println();
        PrintWriter printer = new PrintWriter(System.out);
        printer.printf("%d %s%n", 5, "pw");
        printer.println(2.5);
        printer.print(new char[] {'h', 'i'});
        printer.println((Object) null);
        printer.flush();
        StringReader marked = new StringReader("marked");
        marked.read();
        marked.mark(0);
        marked.skip(2);
        marked.reset();
        System.out.println((char) marked.read() + " " + marked.ready());
        marked.close();
        try {
            marked.read();
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }
}

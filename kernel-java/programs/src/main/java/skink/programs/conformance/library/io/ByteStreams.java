package skink.programs.conformance.library.io;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** {@code java.io}: byte streams in memory, buffered, filtered, joined. */
public final class ByteStreams {
    private ByteStreams() {}

    public static void main(String[] arguments) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2);
        try (BufferedOutputStream buffered = new BufferedOutputStream(bytes, 4)) {
            buffered.write(1);
            buffered.write(new byte[] {2, 3, 4, 5, 6, 7}, 1, 4);
            System.out.println(bytes.size());
        }
        System.out.println(Arrays.toString(bytes.toByteArray()) + " " + bytes.size());
        ByteArrayInputStream in = new ByteArrayInputStream(new byte[] {10, 20, 30, 40, 50, 60}, 1, 4);
        System.out.println(
                in.read() + " " + in.available() + " " + in.markSupported() + " " + in.skip(1) + " " + in.read());
        in.reset();
        System.out.println(Arrays.toString(in.readAllBytes()) + in.read() + Arrays.toString(in.readNBytes(3)));
        BufferedInputStream marked =
                new BufferedInputStream(new ByteArrayInputStream("abcdefgh".getBytes(StandardCharsets.US_ASCII)), 3);
        marked.read();
        marked.mark(10);
        byte[] some = new byte[5];
        System.out.println(marked.read(some) + " " + new String(some, StandardCharsets.US_ASCII));
        marked.reset();
        System.out.println((char) marked.read() + " " + marked.available());
        PushbackInputStream push = new PushbackInputStream(new ByteArrayInputStream(new byte[] {1, 2}), 2);
        push.unread(9);
        System.out.println(push.read() + " " + push.read() + " " + push.read() + " " + push.read());
        SequenceInputStream both = new SequenceInputStream(
                new ByteArrayInputStream(new byte[] {1}), new ByteArrayInputStream(new byte[] {2, 3}));
        System.out.println(Arrays.toString(both.readAllBytes()));
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        System.out.println(new ByteArrayInputStream(new byte[100]).transferTo(copy) + " " + copy.size() + " "
                + InputStream.nullInputStream().read());
        copy.reset();
        OutputStream.nullOutputStream().write(5);
        copy.writeBytes("text".getBytes(StandardCharsets.UTF_8));
        System.out.println(copy + " " + copy.toString(StandardCharsets.UTF_8));
        CheckedInputStream checked = new CheckedInputStream(
                new ByteArrayInputStream("checked".getBytes(StandardCharsets.US_ASCII)), new CRC32());
        checked.readAllBytes();
        System.out.println(checked.getChecksum().getValue());
        try {
            new ByteArrayInputStream(new byte[3]).read(new byte[2], 1, 5);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}

package skink.programs.conformance.library.io;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Streams and readers of one's own over the skeletons. */
public final class OwnStreams {
    private OwnStreams() {}

    public static void main(String[] arguments) {
        InputStream countdown = new InputStream() {
            private int left = 5;

            @Override
            public int read() {
                return left == 0 ? -1 : left--;
            }
        };
        try {
            byte[] buffer = new byte[4];
            System.out.println(countdown.read(buffer, 1, 2)
                    + Arrays.toString(buffer)
                    + countdown.skip(1)
                    + Arrays.toString(countdown.readAllBytes())
                    + countdown.read(buffer));
            Reader upper = new FilterReader(new StringReader("shout")) {
                @Override
                public int read(char[] target, int offset, int length) throws IOException {
                    int count = super.read(target, offset, length);
                    for (int i = 0; i < count; i++) {
                        target[offset + i] = Character.toUpperCase(target[offset + i]);
                    }
                    return count;
                }
            };
            System.out.println(new BufferedReader(upper).readLine());
            StringBuilder seen = new StringBuilder();
            try (Writer writer = new Writer() {
                @Override
                public void write(char[] source, int offset, int length) {
                    seen.append('<').append(source, offset, length).append('>');
                }

                @Override
                public void flush() {
                    seen.append('F');
                }

                @Override
                public void close() {
                    seen.append('C');
                }
            }) {
                writer.write("one");
                writer.append('2').append("three", 0, 2).flush();
            }
            System.out.println(seen);
            OutputStream doubled = new FilterOutputStream(new ByteArrayOutputStream()) {
                @Override
                public void write(int b) throws IOException {
                    out.write(b);
                    out.write(b);
                }

                @Override
                public String toString() {
                    return out.toString();
                }
            };
            doubled.write("ab".getBytes(StandardCharsets.US_ASCII));
            System.out.println(doubled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

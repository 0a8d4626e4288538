package skink.runtime.jdk;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.util.Formatter;
import java.util.Locale;
import skink.magic.NoInline;
import skink.magic.Substitution;

/**
 * {@code PrintStream} that encodes UTF-8 itself: no writer, no charset, one small buffer for the encoded bytes.
 *
 * <p>Text written to the process's own streams is flushed at the end of the process, when the buffer is full, and at the
 * end of a line on a terminal; a stream made with {@code autoFlush} (standard error is one) after each piece of text.
 */
@Substitution(target = "java.io.PrintStream", mode = Substitution.Mode.WHOLE)
class PrintStreamSubstitution extends FilterOutputStream implements Appendable, Closeable {
    private static final int CHUNK_BYTES = 256;
    private static final int LONGEST_ENCODED = 4;

    private final boolean autoFlush;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    /** What encodes instead of {@link #encode}; null for UTF-8. A field of its own class, so that charsets stay out else. */
    private CharsetEncoding otherEncoding;

    private boolean trouble;
    private boolean closing;

    public PrintStreamSubstitution(OutputStream out) {
        this(out, false);
    }

    public PrintStreamSubstitution(OutputStream out, boolean autoFlush) {
        super(requireStream(out));
        this.autoFlush = autoFlush;
    }

    public PrintStreamSubstitution(OutputStream out, boolean autoFlush, String encoding)
            throws UnsupportedEncodingException {
        this(out, autoFlush);
        if (!Charset.isSupported(encoding)) {
            throw new UnsupportedEncodingException(encoding);
        }
        otherEncoding = new CharsetEncoding(Charset.forName(encoding));
    }

    public PrintStreamSubstitution(OutputStream out, boolean autoFlush, Charset charset) {
        this(out, autoFlush);
        otherEncoding = new CharsetEncoding(charset);
    }

    private static OutputStream requireStream(OutputStream out) {
        if (out == null) {
            throw new NullPointerException("Null output stream");
        }
        return out;
    }

    @Override
    public void flush() {
        try {
            if (out == null) {
                throw new IOException("Stream closed");
            }
            out.flush();
        } catch (IOException e) {
            trouble = true;
        }
    }

    @Override
    public void close() {
        if (!closing) {
            closing = true;
            try {
                out.close();
            } catch (IOException e) {
                trouble = true;
            }
            out = null;
        }
    }

    public boolean checkError() {
        if (out != null) {
            flush();
        }
        return trouble;
    }

    protected void setError() {
        trouble = true;
    }

    protected void clearError() {
        trouble = false;
    }

    @Override
    public void write(int value) {
        try {
            requireOpen();
            out.write(value);
            if (value == '\n' && autoFlush) {
                out.flush();
            }
        } catch (IOException e) {
            trouble = true;
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            requireOpen();
            out.write(bytes, offset, length);
            if (autoFlush) {
                out.flush();
            }
        } catch (IOException e) {
            trouble = true;
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        this.write(bytes, 0, bytes.length);
    }

    public void writeBytes(byte[] bytes) {
        this.write(bytes, 0, bytes.length);
    }

    private void requireOpen() throws IOException {
        if (out == null) {
            throw new IOException("Stream closed");
        }
    }

    /** Writes {@code text} as UTF-8; a surrogate without its partner becomes a question mark. */
    @NoInline
    private void encode(String text) {
        if (otherEncoding != null) {
            write(otherEncoding.encode(text), autoFlush);
            return;
        }
        try {
            requireOpen();
            int length = text.length();
            int used = 0;
            int i = 0;
            while (i < length) {
                if (used > CHUNK_BYTES - LONGEST_ENCODED) {
                    out.write(chunk, 0, used);
                    used = 0;
                }
                char c = text.charAt(i++);
                if (c < 0x80) {
                    chunk[used++] = (byte) c;
                } else if (Character.isHighSurrogate(c) && i < length && Character.isLowSurrogate(text.charAt(i))) {
                    used = encodePoint(Character.toCodePoint(c, text.charAt(i++)), used);
                } else {
                    used = encodePoint(Character.isSurrogate(c) ? '?' : c, used);
                }
            }
            out.write(chunk, 0, used);
            if (autoFlush) {
                out.flush();
            }
        } catch (IOException e) {
            trouble = true;
        }
    }

    private void write(byte[] bytes, boolean flush) {
        try {
            requireOpen();
            out.write(bytes);
            if (flush) {
                out.flush();
            }
        } catch (IOException e) {
            trouble = true;
        }
    }

    private int encodePoint(int codePoint, int at) {
        int used = at;
        if (codePoint < 0x80) {
            chunk[used++] = (byte) codePoint;
            return used;
        }
        if (codePoint < 0x800) {
            chunk[used++] = (byte) (0xC0 | codePoint >> 6);
        } else {
            if (codePoint < 0x1_0000) {
                chunk[used++] = (byte) (0xE0 | codePoint >> 12);
            } else {
                chunk[used++] = (byte) (0xF0 | codePoint >> 18);
                chunk[used++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
            }
            chunk[used++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
        }
        chunk[used++] = (byte) (0x80 | codePoint & 0x3F);
        return used;
    }

    public void print(boolean value) {
        encode(String.valueOf(value));
    }

    public void print(char value) {
        encode(String.valueOf(value));
    }

    public void print(int value) {
        encode(String.valueOf(value));
    }

    public void print(long value) {
        encode(String.valueOf(value));
    }

    public void print(float value) {
        encode(String.valueOf(value));
    }

    public void print(double value) {
        encode(String.valueOf(value));
    }

    public void print(char[] value) {
        encode(String.valueOf(value));
    }

    public void print(String value) {
        encode(value == null ? "null" : value);
    }

    public void print(Object value) {
        encode(String.valueOf(value));
    }

    public void println() {
        write('\n');
        try {
            if (out instanceof HostOutput) {
                ((HostOutput) out).endLine();
            }
        } catch (IOException e) {
            trouble = true;
        }
    }

    public void println(boolean value) {
        print(value);
        println();
    }

    public void println(char value) {
        print(value);
        println();
    }

    public void println(int value) {
        print(value);
        println();
    }

    public void println(long value) {
        print(value);
        println();
    }

    public void println(float value) {
        print(value);
        println();
    }

    public void println(double value) {
        print(value);
        println();
    }

    public void println(char[] value) {
        print(value);
        println();
    }

    public void println(String value) {
        print(value);
        println();
    }

    public void println(Object value) {
        print(String.valueOf(value));
        println();
    }

    public PrintStreamSubstitution printf(String format, Object... arguments) {
        return format(format, arguments);
    }

    public PrintStreamSubstitution printf(Locale locale, String format, Object... arguments) {
        return format(locale, format, arguments);
    }

    public PrintStreamSubstitution format(String format, Object... arguments) {
        print(String.format(format, arguments));
        return this;
    }

    public PrintStreamSubstitution format(Locale locale, String format, Object... arguments) {
        print(new Formatter(locale).format(locale, format, arguments).toString());
        return this;
    }

    @Override
    public PrintStreamSubstitution append(CharSequence text) {
        print(String.valueOf(text));
        return this;
    }

    @Override
    public PrintStreamSubstitution append(CharSequence text, int start, int end) {
        CharSequence whole = text == null ? "null" : text;
        return append(whole.subSequence(start, end));
    }

    @Override
    public PrintStreamSubstitution append(char value) {
        print(value);
        return this;
    }
}

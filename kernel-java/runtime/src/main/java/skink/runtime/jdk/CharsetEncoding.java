package skink.runtime.jdk;

import java.nio.charset.Charset;

/** Text as bytes of a charset, for a {@code PrintStream} that was made with one. */
class CharsetEncoding {
    private final Charset charset;

    CharsetEncoding(Charset charset) {
        this.charset = charset;
    }

    byte[] encode(CharSequence text) {
        return text.toString().getBytes(charset);
    }
}

package skink.programs.conformance.library.nio;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnmappableCharacterException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HexFormat;
import java.util.List;

/** {@code Charset}, encoders and decoders: names, malformed input, actions. */
public final class CharsetCoding {
    private CharsetCoding() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(
                Charset.forName("utf8") + " " + Charset.forName("latin1").name() + " " + Charset.isSupported("UTF-16")
                        + " " + Charset.isSupported("x-none") + " "
                        + StandardCharsets.UTF_8.aliases().contains("UTF8") + " " + Charset.defaultCharset() + " "
                        + StandardCharsets.UTF_8.compareTo(StandardCharsets.US_ASCII) + " "
                        + StandardCharsets.UTF_8.contains(StandardCharsets.UTF_16) + " "
                        + StandardCharsets.US_ASCII.contains(StandardCharsets.ISO_8859_1));
        String text = "a\u00E9\u20AC\uD83D\uDE00\uD800z";
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16LE,
                StandardCharsets.ISO_8859_1,
                StandardCharsets.US_ASCII)) {
            byte[] bytes = text.getBytes(charset);
            System.out.println(
                    charset + " " + HexFormat.of().formatHex(bytes) + " " + new String(bytes, charset).length() + " "
                            + charset.encode(text).remaining() + " "
                            + charset.newEncoder().maxBytesPerChar() + " "
                            + charset.newDecoder().maxCharsPerByte() + " "
                            + charset.newEncoder().canEncode('\u20AC'));
        }
        byte[][] malformed = {
            {(byte) 0x80},
            {(byte) 0xC0, (byte) 0x80},
            {(byte) 0xE2, (byte) 0x82},
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            {'a', (byte) 0xFF, 'b'},
            {(byte) 0xF0, (byte) 0x9F, (byte) 0x98, (byte) 0x80}
        };
        for (byte[] bytes : malformed) {
            String replaced = new String(bytes, StandardCharsets.UTF_8);
            String strict;
            try {
                strict = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                strict = e.toString();
            }
            System.out.println(replaced.replace('\uFFFD', '?') + " " + replaced.length() + " " + strict);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith("*")
                .onUnmappableCharacter(CodingErrorAction.IGNORE);
        System.out.println(decoder.decode(ByteBuffer.wrap(new byte[] {'x', (byte) 0xC3, 'y'})));
        CharsetEncoder encoder = StandardCharsets.US_ASCII
                .newEncoder()
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(new byte[] {'!'});
        ByteBuffer small = ByteBuffer.allocate(3);
        CharBuffer in = CharBuffer.wrap("a\u00E9bcd");
        System.out.println(encoder.encode(in, small, true) + " " + small.position() + " " + in.remaining());
        try {
            StandardCharsets.US_ASCII.newEncoder().encode(CharBuffer.wrap("\u20AC"));
        } catch (UnmappableCharacterException e) {
            System.out.println(e.getMessage());
        }
        try {
            Charset.forName("no such");
        } catch (IllegalCharsetNameException e) {
            System.out.println(e);
        }
        try {
            Charset.forName("nosuch");
        } catch (UnsupportedCharsetException e) {
            System.out.println(e);
        }
        System.out.println(new String("caf\u00E9".getBytes("ISO-8859-1"), "ISO-8859-1") + " "
                + StandardCharsets.UTF_16.decode(ByteBuffer.wrap(new byte[] {(byte) 0xFF, (byte) 0xFE, 65, 0})));
    }
}

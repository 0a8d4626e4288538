package skink.programs.conformance.library.io;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** {@code InputStreamReader}, {@code OutputStreamWriter}: charsets in streams. */
public final class EncodedText {
    private EncodedText() {}

    public static void main(String[] arguments) throws Exception {
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                StandardCharsets.ISO_8859_1,
                StandardCharsets.US_ASCII)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (Writer writer = new OutputStreamWriter(bytes, charset)) {
                writer.write("h\u00E9\u20AC\uD83D\uDE00!");
            }
            StringBuilder text = new StringBuilder();
            try (Reader reader = new InputStreamReader(new ByteArrayInputStream(bytes.toByteArray()), charset)) {
                for (int c = reader.read(); c >= 0; c = reader.read()) {
                    text.append(Integer.toHexString(c)).append(' ');
                }
            }
            System.out.println(charset + " " + HexFormat.of().formatHex(bytes.toByteArray()) + " " + text);
        }
        InputStreamReader reader = new InputStreamReader(
                new ByteArrayInputStream(new byte[] {'a', (byte) 0xC3, 'b', (byte) 0xE2, (byte) 0x82}), "UTF-8");
        System.out.println(reader.getEncoding() + " "
                + new BufferedReader(reader).readLine().replace('\uFFFD', '?'));
        PrintStream print = new PrintStream(System.out, true, "UTF-8");
        print.println("gr\u00FC\u00DFe \u20AC \uD83D\uDE00");
        print.append("app").append('e').append("xndx", 1, 2).println();
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        PrintStream latin = new PrintStream(target, false, StandardCharsets.ISO_8859_1);
        latin.print("\u00E9\u20AC");
        latin.flush();
        System.out.println(Arrays.toString(target.toByteArray()));
        try {
            new InputStreamReader(InputStream.nullInputStream(), "no-such-charset");
        } catch (java.io.UnsupportedEncodingException e) {
            System.out.println(e);
        }
    }
}

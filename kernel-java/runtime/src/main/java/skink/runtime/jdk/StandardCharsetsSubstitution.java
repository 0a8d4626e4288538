package skink.runtime.jdk;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.spi.CharsetProvider;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import skink.magic.Substitution;

/** {@code sun.nio.cs.StandardCharsets}: the six charsets that every Java platform has, and their names. */
@Substitution(target = "sun.nio.cs.StandardCharsets", mode = Substitution.Mode.WHOLE)
class StandardCharsetsSubstitution extends CharsetProvider {
    public StandardCharsetsSubstitution() {}

    @Override
    public final Charset charsetForName(String name) {
        for (Charset charset : all()) {
            if (charset.name().equalsIgnoreCase(name) || isAlias(charset, name)) {
                return charset;
            }
        }
        return null;
    }

    private static boolean isAlias(Charset charset, String name) {
        return charset.aliases().contains(name) || charset.aliases().contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public final Iterator<Charset> charsets() {
        return all().iterator();
    }

    private static List<Charset> all() {
        return List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.ISO_8859_1,
                StandardCharsets.US_ASCII,
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16LE);
    }

    static String[] aliases_UTF_8() {
        return new String[] {"UTF8", "unicode-1-1-utf-8", "utf8"};
    }

    static String[] aliases_US_ASCII() {
        return new String[] {
            "iso-ir-6",
            "ANSI_X3.4-1986",
            "ISO_646.irv:1991",
            "ASCII",
            "ISO646-US",
            "us",
            "IBM367",
            "cp367",
            "csASCII",
            "default",
            "646",
            "iso_646.irv:1983",
            "ANSI_X3.4-1968",
            "ascii7",
            "ascii"
        };
    }

    static String[] aliases_ISO_8859_1() {
        return new String[] {
            "iso-ir-100",
            "ISO_8859-1",
            "latin1",
            "l1",
            "IBM819",
            "cp819",
            "csISOLatin1",
            "819",
            "IBM-819",
            "ISO8859_1",
            "ISO_8859-1:1987",
            "ISO_8859_1",
            "8859_1",
            "ISO8859-1"
        };
    }

    static String[] aliases_UTF_16() {
        return new String[] {"UTF_16", "utf16", "unicode", "UnicodeBig"};
    }

    static String[] aliases_UTF_16BE() {
        return new String[] {"UTF_16BE", "ISO-10646-UCS-2", "X-UTF-16BE", "UnicodeBigUnmarked"};
    }

    static String[] aliases_UTF_16LE() {
        return new String[] {"UTF_16LE", "X-UTF-16LE", "UnicodeLittleUnmarked"};
    }
}

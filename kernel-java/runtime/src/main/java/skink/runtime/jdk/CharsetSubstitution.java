package skink.runtime.jdk;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.spi.CharsetProvider;
import java.util.Collections;
import java.util.Iterator;
import skink.magic.Substitution;

/** {@code Charset}: those of {@link StandardCharsetsSubstitution}, without providers that would have to be loaded. */
@Substitution(target = "java.nio.charset.Charset")
final class CharsetSubstitution {
    private static Iterator<CharsetProvider> providers() {
        return Collections.emptyIterator();
    }

    private static Charset lookupViaProviders(String name) {
        return null;
    }

    private static Charset lookupExtendedCharset(String name) {
        return null;
    }

    public static Charset defaultCharset() {
        return StandardCharsets.UTF_8;
    }
}

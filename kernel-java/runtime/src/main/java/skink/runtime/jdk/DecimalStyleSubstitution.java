package skink.runtime.jdk;

import java.time.format.DecimalStyle;
import java.util.Locale;
import skink.magic.Substitution;

/** {@code DecimalStyle}: the digits of every locale that is served are the standard ones. */
@Substitution(target = "java.time.format.DecimalStyle")
final class DecimalStyleSubstitution {
    public static DecimalStyle of(Locale locale) {
        return DecimalStyle.STANDARD;
    }
}

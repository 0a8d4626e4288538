package skink.runtime.jdk;

import java.util.Locale;
import skink.magic.Substitution;

/** Format specifiers without locale data, and without dates and times. */
@Substitution(target = "java.util.Formatter$FormatSpecifier", releases = 17)
final class FormatSpecifierSubstitution {
    private static final int GROUP_DIGITS = 3;

    private void printDateTime(Object argument, Locale locale) {
        throw new UnsupportedOperationException("dates and times in format strings are outside the subset");
    }

    /** Appends the digits from {@code offset} on, grouped and filled with zeros as the flags say. */
    private StringBuilder localizedMagnitude(
            StringBuilder target,
            CharSequence value,
            int offset,
            FormatterFlagsSubstitution flags,
            int width,
            Locale locale) {
        StringBuilder text = target == null ? new StringBuilder() : target;
        int begin = text.length();
        int dot = offset;
        while (dot < value.length() && value.charAt(dot) != '.') {
            dot++;
        }
        boolean grouped = flags.contains(FormatterFlagsSubstitution.GROUP);
        for (int i = offset; i < value.length(); i++) {
            if (grouped && i > offset && i < dot && (dot - i) % GROUP_DIGITS == 0) {
                text.append(',');
            }
            text.append(value.charAt(i));
        }
        if (flags.contains(FormatterFlagsSubstitution.ZERO_PAD)) {
            while (text.length() < width) {
                text.insert(begin, '0');
            }
        }
        return text;
    }
}

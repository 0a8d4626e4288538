package skink.runtime.jdk;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.Date;
import java.util.IllegalFormatConversionException;
import java.util.Locale;
import skink.magic.Alias;
import skink.magic.Substitution;

/** Format specifiers without locale data; dates and times without {@code Calendar}, unless the argument is one. */
@Substitution(target = "java.util.Formatter$FormatSpecifier")
final class FormatSpecifierSubstitution {
    private static final int GROUP_DIGITS = 3;

    @Alias
    private char c;

    @Alias
    private native void print(String text, Locale locale) throws IOException;

    private void printDateTime(Object argument, Locale locale) throws IOException {
        print(argument == null ? "null" : text(argument, locale), locale);
    }

    private String text(Object argument, Locale locale) {
        try {
            return moment(argument).text(c, locale);
        } catch (DateTimeException e) {
            throw new IllegalFormatConversionException(c, argument.getClass());
        }
    }

    private FormattedMoment moment(Object argument) {
        if (argument instanceof Long) {
            return new FormattedInstant((Long) argument, TimeZoneSubstitution.chosenDefault());
        } else if (argument instanceof Date) {
            return new FormattedInstant(((Date) argument).getTime(), TimeZoneSubstitution.chosenDefault());
        } else if (argument instanceof Calendar) {
            Calendar calendar = (Calendar) argument;
            return new FormattedInstant(calendar.getTimeInMillis(), calendar.getTimeZone());
        } else if (argument instanceof TemporalAccessor) {
            return new FormattedTemporal((TemporalAccessor) argument);
        }
        throw new IllegalFormatConversionException(c, argument.getClass());
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

package skink.runtime.jdk;

import java.time.chrono.Chronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import skink.magic.Substitution;

/** {@code DateTimeFormatterBuilder}: localised styles in English; no periods of the day, such as "in the morning". */
@Substitution(target = "java.time.format.DateTimeFormatterBuilder")
final class DateTimeFormatterBuilderSubstitution {
    public static String getLocalizedDateTimePattern(
            FormatStyle dateStyle, FormatStyle timeStyle, Chronology chronology, Locale locale) {
        if (dateStyle == null && timeStyle == null) {
            throw new IllegalArgumentException("Either dateStyle or timeStyle must be non-null");
        }
        return DateStyles.pattern(
                dateStyle == null ? -1 : dateStyle.ordinal(), timeStyle == null ? -1 : timeStyle.ordinal(), locale);
    }

    public DateTimeFormatterBuilder appendDayPeriodText(TextStyle style) {
        throw new UnsupportedOperationException("periods of the day (pattern letter B) are outside the subset");
    }
}

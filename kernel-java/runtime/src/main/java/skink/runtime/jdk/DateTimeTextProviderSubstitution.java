package skink.runtime.jdk;

import java.time.chrono.Chronology;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import skink.magic.Substitution;

/** {@code DateTimeTextProvider}: months, days, halves of the day and eras in English; null for what has no names. */
@Substitution(target = "java.time.format.DateTimeTextProvider")
class DateTimeTextProviderSubstitution {
    public String getText(TemporalField field, long value, TextStyle style, Locale locale) {
        boolean root = locale.getLanguage().isEmpty();
        boolean full = style.asNormal() == TextStyle.FULL;
        boolean narrow = style.asNormal() == TextStyle.NARROW;
        if (field == ChronoField.MONTH_OF_YEAR && value >= 1 && value <= 12) {
            return sized(EnglishNames.month((int) value), full && !root, narrow);
        } else if (field == ChronoField.DAY_OF_WEEK && value >= 1 && value <= 7) {
            return sized(EnglishNames.weekday((int) value), full && !root, narrow);
        } else if (field == ChronoField.AMPM_OF_DAY && (value == 0 || value == 1)) {
            String half = value == 0 ? "AM" : "PM";
            return narrow && !root ? half.substring(0, 1).toLowerCase(Locale.ROOT) : half;
        } else if (field == ChronoField.ERA && (value == 0 || value == 1)) {
            return era(value == 0, full, narrow);
        } else if (field == IsoFields.QUARTER_OF_YEAR && value >= 1 && value <= 4) {
            return full && !root ? EnglishNames.quarter((int) value) : narrow ? String.valueOf(value) : "Q" + value;
        }
        return null;
    }

    static <T> T getLocalizedResource(String key, Locale locale) {
        return null;
    }

    private static String era(boolean before, boolean full, boolean narrow) {
        if (full) {
            return before ? "Before Christ" : "Anno Domini";
        }
        return narrow ? before ? "B" : "A" : before ? "BC" : "AD";
    }

    private static String sized(String name, boolean full, boolean narrow) {
        return full ? name : name.substring(0, narrow ? 1 : 3);
    }

    public String getText(Chronology chronology, TemporalField field, long value, TextStyle style, Locale locale) {
        return getText(field, value, style, locale);
    }

    /** The texts with their values, longest first, as the parser tries them; with no style, those of all styles. */
    public Iterator<Map.Entry<String, Long>> getTextIterator(TemporalField field, TextStyle style, Locale locale) {
        List<Map.Entry<String, Long>> texts = new ArrayList<>();
        TextStyle[] styles =
                style == null ? new TextStyle[] {TextStyle.FULL, TextStyle.SHORT} : new TextStyle[] {style};
        for (TextStyle one : styles) {
            for (long value = 0; value <= 12; value++) {
                String text = getText(field, value, one, locale);
                if (text != null) {
                    texts.add(Map.entry(text, value));
                }
            }
        }
        if (texts.isEmpty()) {
            return null;
        }
        texts.sort((a, b) -> b.getKey().length() - a.getKey().length());
        return texts.iterator();
    }

    public Iterator<Map.Entry<String, Long>> getTextIterator(
            Chronology chronology, TemporalField field, TextStyle style, Locale locale) {
        return getTextIterator(field, style, locale);
    }
}

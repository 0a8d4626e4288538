package skink.runtime.jdk;

import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import skink.magic.Substitution;

/** {@code Calendar}: every locale that is served has the Gregorian calendar. */
@Substitution(target = "java.util.Calendar")
abstract class CalendarSubstitution {
    private static Calendar createCalendar(TimeZone zone, Locale locale) {
        return new GregorianCalendar(zone, locale);
    }

    private static TimeZone defaultTimeZone(Locale locale) {
        return TimeZone.getDefault();
    }
}

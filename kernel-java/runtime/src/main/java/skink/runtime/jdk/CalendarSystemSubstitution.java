package skink.runtime.jdk;

import skink.magic.Alias;
import skink.magic.Substitution;

/** {@code CalendarSystem}: the two calendars of Europe, which dates before and after 1582 are counted in. */
@Substitution(target = "sun.util.calendar.CalendarSystem")
abstract class CalendarSystemSubstitution {
    @Alias
    public static native GregorianSubstitution getGregorianCalendar();

    public static CalendarSystemSubstitution forName(String name) {
        return name.equals("gregorian") ? getGregorianCalendar() : JulianHolder.JULIAN;
    }

    private static final class JulianHolder {
        private static final JulianCalendarSubstitution JULIAN = new JulianCalendarSubstitution();
    }
}

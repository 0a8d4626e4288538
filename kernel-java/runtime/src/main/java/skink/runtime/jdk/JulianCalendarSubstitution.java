package skink.runtime.jdk;

import skink.magic.Alias;
import skink.magic.Substitution;

/** A name for the Julian calendar. */
@Substitution(target = "sun.util.calendar.JulianCalendar")
final class JulianCalendarSubstitution extends CalendarSystemSubstitution {
    @Alias
    JulianCalendarSubstitution() {}
}

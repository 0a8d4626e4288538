package skink.runtime.jdk;

import skink.magic.Substitution;

/** A name for the Gregorian calendar. */
@Substitution(target = "sun.util.calendar.Gregorian")
abstract class GregorianSubstitution extends CalendarSystemSubstitution {}

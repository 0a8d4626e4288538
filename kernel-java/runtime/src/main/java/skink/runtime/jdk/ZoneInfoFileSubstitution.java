package skink.runtime.jdk;

import skink.magic.Substitution;

/** {@code ZoneInfoFile} without a file: only how offsets are written. */
@Substitution(target = "sun.util.calendar.ZoneInfoFile", mode = Substitution.Mode.WHOLE)
final class ZoneInfoFileSubstitution {
    private ZoneInfoFileSubstitution() {}

    public static String toCustomID(int offsetMillis) {
        return TimeZoneSubstitution.customId(offsetMillis / 60_000);
    }
}

package skink.runtime.jdk;

import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import skink.magic.Substitution;

/** {@code TimeZoneNameUtility}: zones are called by their identifiers. */
@Substitution(target = "sun.util.locale.provider.TimeZoneNameUtility", mode = Substitution.Mode.WHOLE)
final class TimeZoneNameUtilitySubstitution {
    private TimeZoneNameUtilitySubstitution() {}

    public static String retrieveDisplayName(String id, boolean daylight, int style, Locale locale) {
        return id.equals("UTC") && style == TimeZone.LONG ? "Coordinated Universal Time" : id;
    }

    public static String retrieveGenericDisplayName(String id, int style, Locale locale) {
        return retrieveDisplayName(id, false, style, locale);
    }

    public static String[] retrieveDisplayNames(String id, Locale locale) {
        return null;
    }

    public static String[][] getZoneStrings(Locale locale) {
        return new String[0][];
    }

    public static Optional<String> convertLDMLShortID(String id) {
        return Optional.empty();
    }

    public static Optional<String> canonicalTZID(String id) {
        return Optional.empty();
    }
}

package skink.runtime.jdk;

import skink.magic.Substitution;

/** {@code GetPropertyAction}: properties of the JDK's own tuning are never set. */
@Substitution(target = "sun.security.action.GetPropertyAction", mode = Substitution.Mode.WHOLE)
final class GetPropertyActionSubstitution {
    private GetPropertyActionSubstitution() {}

    public static String privilegedGetProperty(String key) {
        return null;
    }

    public static String privilegedGetProperty(String key, String fallback) {
        return fallback;
    }
}

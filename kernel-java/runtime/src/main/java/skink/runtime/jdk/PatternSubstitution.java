package skink.runtime.jdk;

import skink.magic.Substitution;

/** Regular expressions without canonical equivalence, which would need Unicode's normalisation data. */
@Substitution(target = "java.util.regex.Pattern")
final class PatternSubstitution {
    private static String normalize(String pattern) {
        throw new UnsupportedOperationException("CANON_EQ is outside the subset");
    }
}

package skink.runtime.jdk;

import skink.magic.Substitution;

/** Regular expressions without canonical equivalence and names of characters, which would need Unicode's data. */
@Substitution(target = "java.util.regex.Pattern")
final class PatternSubstitution {
    private static String normalize(String pattern) {
        throw new UnsupportedOperationException("CANON_EQ is outside the subset");
    }

    private int N() {
        throw new UnsupportedOperationException("\\N{...}: names of characters are outside the subset");
    }
}

package skink.runtime.jdk;

import java.text.Normalizer;
import skink.magic.Substitution;

/** {@code Normalizer} without Unicode's normalisation data: only text that needs none passes. */
@Substitution(target = "java.text.Normalizer", mode = Substitution.Mode.WHOLE)
final class NormalizerSubstitution {
    private static final char FIRST_THAT_MAY_CHANGE = 0xA0;

    private NormalizerSubstitution() {}

    public static String normalize(CharSequence text, Normalizer.Form form) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_THAT_MAY_CHANGE) {
                throw new UnsupportedOperationException("normalisation of Unicode text is outside the subset");
            }
        }
        return text.toString();
    }

    public static boolean isNormalized(CharSequence text, Normalizer.Form form) {
        return normalize(text, form).contentEquals(text);
    }
}

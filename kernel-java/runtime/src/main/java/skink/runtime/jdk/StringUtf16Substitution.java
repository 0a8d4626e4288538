package skink.runtime.jdk;

import skink.magic.Substitution;

/** The native of {@code StringUTF16}. */
@Substitution(target = "java.lang.StringUTF16")
final class StringUtf16Substitution {
    private static boolean isBigEndian() {
        return false;
    }
}

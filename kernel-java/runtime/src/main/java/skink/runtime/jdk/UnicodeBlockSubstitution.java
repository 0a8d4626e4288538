package skink.runtime.jdk;

import skink.magic.Alias;
import skink.magic.Substitution;

/** {@code Character.UnicodeBlock}: the message for what is no code point made without {@code String.format}. */
@Substitution(target = "java.lang.Character$UnicodeBlock")
final class UnicodeBlockSubstitution {
    @Alias
    private static int[] blockStarts;

    @Alias
    private static Character.UnicodeBlock[] blocks;

    /** The block whose start is the last that is not above the code point; null where there is none. */
    public static Character.UnicodeBlock of(int codePoint) {
        CharacterSubstitution.requireValid(codePoint);
        return blocks[lastNotAbove(blockStarts, codePoint)];
    }

    /** The index of the last of the ascending starts, the first of which is 0, that is not above the code point. */
    static int lastNotAbove(int[] starts, int codePoint) {
        int low = 0;
        int high = starts.length;
        while (high - low > 1) {
            int middle = low + high >>> 1;
            if (codePoint < starts[middle]) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }
}

package skink.runtime.jdk;

import skink.magic.Alias;
import skink.magic.Substitution;

/** {@code Character.UnicodeScript}: the message for what is no code point made without {@code String.format}. */
@Substitution(target = "java.lang.Character$UnicodeScript")
final class UnicodeScriptSubstitution {
    @Alias
    private static int[] scriptStarts;

    @Alias
    private static Character.UnicodeScript[] scripts;

    /** The script of the range that the code point is in. */
    public static Character.UnicodeScript of(int codePoint) {
        CharacterSubstitution.requireValid(codePoint);
        if (Character.getType(codePoint) == Character.UNASSIGNED) {
            return Character.UnicodeScript.UNKNOWN;
        }
        return scripts[UnicodeBlockSubstitution.lastNotAbove(scriptStarts, codePoint)];
    }
}

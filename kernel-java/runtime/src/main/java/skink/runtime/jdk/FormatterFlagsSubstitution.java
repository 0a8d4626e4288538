package skink.runtime.jdk;

import skink.magic.Alias;
import skink.magic.Substitution;

/** Names for the flags of a format specifier. */
@Substitution(target = "java.util.Formatter$Flags")
class FormatterFlagsSubstitution {
    @Alias
    static FormatterFlagsSubstitution GROUP;

    @Alias
    static FormatterFlagsSubstitution ZERO_PAD;

    @Alias
    public native boolean contains(FormatterFlagsSubstitution flags);
}

package skink.runtime.jdk;

import skink.magic.Substitution;
import skink.runtime.StringTable;

/** The native of {@code String}. */
@Substitution(target = "java.lang.String")
final class StringSubstitution {
    public String intern() {
        Object self = this;
        return StringTable.intern((String) self);
    }
}

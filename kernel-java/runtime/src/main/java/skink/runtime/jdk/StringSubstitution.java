package skink.runtime.jdk;

import skink.magic.Alias;
import skink.magic.Substitution;
import skink.runtime.StringTable;

/** {@code String}: its native, and {@code concat} for strings only, where the JDK's asks any object for its text. */
@Substitution(target = "java.lang.String")
final class StringSubstitution {
    @Alias
    private final byte[] value;

    /** How many bytes a character has, less one. */
    @Alias
    private final byte coder;

    @Alias
    StringSubstitution(byte[] value, byte coder) {
        this.value = value;
        this.coder = coder;
    }

    @Alias
    public native int length();

    /** Writes the characters, each with {@code targetCoder + 1} bytes, from the character {@code at} on. */
    @Alias
    native void getBytes(byte[] target, int at, byte targetCoder);

    public String intern() {
        Object self = this;
        return StringTable.intern((String) self);
    }

    public String concat(String text) {
        Object self = this;
        Object other = text;
        int length = length();
        int added = text.length();
        if (added == 0) {
            return (String) self;
        }
        StringSubstitution second = (StringSubstitution) other;
        byte wider = (byte) (coder | second.coder);
        byte[] joined = new byte[length + added << wider];
        getBytes(joined, 0, wider);
        second.getBytes(joined, length, wider);
        Object result = new StringSubstitution(joined, wider);
        return (String) result;
    }
}

package skink.runtime.jdk;

import skink.magic.Alias;
import skink.magic.Substitution;
import skink.runtime.StringTable;

/** {@code String}: its native, and {@code concat} for strings only, where the JDK's asks any object for its text. */
@Substitution(target = "java.lang.String")
final class StringSubstitution {
    private static final byte ONE_BYTE = 0;

    @Alias
    private final byte[] value;

    @Alias
    private final byte coder;

    @Alias
    StringSubstitution(byte[] value, byte coder) {
        this.value = value;
        this.coder = coder;
    }

    @Alias
    public native int length();

    @Alias
    public native void getChars(int from, int to, char[] target, int at);

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
        byte[] bytes = ((StringSubstitution) other).value;
        if (coder == ONE_BYTE && ((StringSubstitution) other).coder == ONE_BYTE) {
            byte[] joined = new byte[length + added];
            System.arraycopy(value, 0, joined, 0, length);
            System.arraycopy(bytes, 0, joined, length, added);
            Object result = new StringSubstitution(joined, ONE_BYTE);
            return (String) result;
        }
        char[] joined = new char[length + added];
        getChars(0, length, joined, 0);
        text.getChars(0, added, joined, length);
        return new String(joined);
    }
}

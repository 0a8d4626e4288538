package skink.kernel.debug;

import skink.magic.Address;

/** Zero-terminated names of the frame tables beside string literals. */
public final class Texts {
    private Texts() {}

    /** Whether both have the same characters; ASCII. */
    public static boolean equal(Address text, String literal) {
        int length = literal.length();
        for (int i = 0; i < length; i++) {
            if (text.loadByte(i) != literal.charAt(i)) {
                return false;
            }
        }
        return text.loadByte(length) == 0;
    }
}

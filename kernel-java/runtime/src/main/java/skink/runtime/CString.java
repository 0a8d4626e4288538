package skink.runtime;

import skink.magic.Address;
import skink.magic.Compact;

/** Zero-terminated UTF-8 in raw memory, as strings. */
@Compact
final class CString {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int MALFORMED = -1;

    private CString() {}

    /** The text at {@code start}; malformed bytes become U+FFFD. */
    static String decode(Address start) {
        int bytes = 0;
        while (start.loadByte(bytes) != 0) {
            bytes++;
        }
        // No encoded character is shorter than what it becomes.
        char[] text = new char[bytes];
        int count = 0;
        int at = 0;
        while (at < bytes) {
            int lead = start.loadByte(at++) & 0xFF;
            int more = continuations(lead);
            int codePoint = more <= 0 ? lead : lead & 0x3F >> more;
            while (more > 0 && (start.loadByte(at) & 0xC0) == 0x80) {
                codePoint = codePoint << 6 | start.loadByte(at++) & 0x3F;
                more--;
            }
            if (more != 0) {
                text[count++] = REPLACEMENT;
            } else if (codePoint < 0x1_0000) {
                text[count++] = (char) codePoint;
            } else {
                text[count++] = (char) ((codePoint >> 10) + 0xD7C0);
                text[count++] = (char) (codePoint & 0x3FF | 0xDC00);
            }
        }
        return new String(text, 0, count);
    }

    /** How many bytes follow {@code lead}; {@link #MALFORMED} if it begins nothing. */
    private static int continuations(int lead) {
        if (lead < 0x80) {
            return 0;
        }
        if (lead < 0xC2 || lead > 0xF4) {
            return MALFORMED;
        }
        return lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    }
}

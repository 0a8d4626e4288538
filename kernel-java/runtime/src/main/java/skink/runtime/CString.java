package skink.runtime;

import skink.magic.Address;

/** Zero-terminated UTF-8 in raw memory, as strings. */
final class CString {
    private static final char REPLACEMENT = '\uFFFD';

    private CString() {}

    /** The text at {@code start}; malformed bytes become U+FFFD. */
    static String decode(Address start) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (start.loadByte(at) != 0) {
            int lead = start.loadByte(at) & 0xFF;
            int extra = lead < 0x80
                    ? 0
                    : lead >= 0xC2 && lead < 0xE0 ? 1 : lead >= 0xE0 && lead < 0xF0 ? 2 : lead < 0xF5 ? 3 : 4;
            if (lead >= 0x80 && (lead < 0xC2 || extra == 4)) {
                text.append(REPLACEMENT);
                at++;
                continue;
            }
            int codePoint = extra == 0 ? lead : lead & 0x3F >> extra;
            int used = 1;
            while (used <= extra && (start.loadByte(at + used) & 0xC0) == 0x80) {
                codePoint = codePoint << 6 | start.loadByte(at + used) & 0x3F;
                used++;
            }
            if (used <= extra) {
                text.append(REPLACEMENT);
            } else {
                text.appendCodePoint(codePoint);
            }
            at += used;
        }
        return text.toString();
    }
}

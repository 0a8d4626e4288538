package skink.kernel.bootinfo;

import skink.kernel.arch.i386.Physical;

/**
 * Options as a loader passes them: words parted by blanks, {@code name=value} or a bare name, kept as bytes.
 *
 * <p>Where an option is given twice, the last one counts, so that a user overrules what a script put first.
 */
public final class OptionText {
    /** Numbers of more digits might not fit 64 bits. */
    private static final int MOST_HEX_DIGITS = 16;

    private static final int MOST_DECIMAL_DIGITS = 18;

    private final byte[] text;
    private int length;

    /** Keeps at most {@code capacity} bytes; longer texts are cut. */
    OptionText(int capacity) {
        text = new byte[capacity];
    }

    /** Its bytes. */
    public int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /** Copies the zero-terminated text at a physical address. */
    void read(int physical) {
        length = 0;
        while (length < text.length) {
            int c = Physical.loadByte(physical + length);
            if (c == 0) {
                return;
            }
            text[length++] = (byte) c;
        }
    }

    /** The number, decimal or after {@code 0x} hexadecimal, that an option has; {@code absent} if it has none. */
    public long number(String name, long absent) {
        int at = find(name);
        if (at < 0) {
            return absent;
        }
        return number(at, valueEnd(at), absent);
    }

    /** The number, decimal or after {@code 0x} hexadecimal, between two places; {@code absent} if there is none. */
    public long number(int at, int end, long absent) {
        boolean hex = end - at > 2 && text[at] == '0' && text[at + 1] == 'x';
        int base = hex ? 16 : 10;
        long value = 0;
        int from = hex ? at + 2 : at;
        for (int i = from; i < end; i++) {
            int digit = digit(text[i]);
            if (digit < 0 || digit >= base) {
                return absent;
            }
            value = value * base + digit;
        }
        boolean fits = end - from <= (hex ? MOST_HEX_DIGITS : MOST_DECIMAL_DIGITS);
        return from == end || !fits ? absent : value;
    }

    private static int digit(int letter) {
        if (letter >= '0' && letter <= '9') {
            return letter - '0';
        }
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    /** Whether the bare word is there. */
    public boolean has(String word) {
        int at = find(word);
        return at >= 0 && (at == length || text[at] == ' ');
    }

    /** Where the value of an option begins, or -1 if the option is not there; {@code name} ends with {@code =}. */
    public int value(String name) {
        return find(name);
    }

    /** One past the end of the value that begins at {@code start}. */
    public int valueEnd(int start) {
        int end = start;
        while (end < length && text[end] != ' ') {
            end++;
        }
        return end;
    }

    /** Whether an option has exactly this value. */
    public boolean valueIs(String name, String value) {
        int at = find(name);
        return at >= 0 && valueEnd(at) - at == value.length() && startsWith(at, value);
    }

    /** Whether an option's value, a list parted by commas, has this element. */
    public boolean listHas(String name, String element) {
        int at = find(name);
        if (at < 0) {
            return false;
        }
        int end = valueEnd(at);
        while (at < end) {
            int next = at;
            while (next < end && text[next] != ',') {
                next++;
            }
            if (next - at == element.length() && startsWith(at, element)) {
                return true;
            }
            at = next + 1;
        }
        return false;
    }

    /** A byte of the text, 0 to 255. */
    public int at(int index) {
        return text[index] & 0xFF;
    }

    /** One past the last occurrence of {@code word} at the beginning of a word, or -1. */
    private int find(String word) {
        int found = -1;
        for (int at = 0; at < length; at++) {
            if ((at == 0 || text[at - 1] == ' ') && startsWith(at, word)) {
                found = at + word.length();
            }
        }
        return found;
    }

    private boolean startsWith(int at, String word) {
        int wordLength = word.length();
        if (wordLength > length - at) {
            return false;
        }
        for (int i = 0; i < wordLength; i++) {
            if (text[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}

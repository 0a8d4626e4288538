package skink.kernel.bootinfo;

import skink.kernel.arch.i386.Physical;

/**
 * The boot options: words parted by blanks, {@code name=value} or a bare name, kept as bytes.
 *
 * <p>The text is copied, cut at {@link #MAX_BYTES}. Where an option is given twice, the last one counts, so that a user
 * overrules what a script put first.
 */
public final class CommandLine {
    /** Longer lines are cut. */
    public static final int MAX_BYTES = 1024;

    private static final byte[] TEXT = new byte[MAX_BYTES];
    private static int length;

    private CommandLine() {}

    static void clear() {
        length = 0;
    }

    /** Copies the zero-terminated text at a physical address. */
    static void read(int physical) {
        length = 0;
        while (length < MAX_BYTES) {
            int c = Physical.loadByte(physical + length);
            if (c == 0) {
                return;
            }
            TEXT[length++] = (byte) c;
        }
    }

    /** Whether the bare word is there. */
    public static boolean has(String word) {
        int at = find(word);
        return at >= 0 && (at == length || TEXT[at] == ' ');
    }

    /** Where the value of an option begins, or -1 if the option is not there; {@code name} ends with {@code =}. */
    public static int value(String name) {
        return find(name);
    }

    /** One past the end of the value that begins at {@code start}. */
    public static int valueEnd(int start) {
        int end = start;
        while (end < length && TEXT[end] != ' ') {
            end++;
        }
        return end;
    }

    /** Whether an option has exactly this value. */
    public static boolean valueIs(String name, String value) {
        int at = find(name);
        return at >= 0 && valueEnd(at) - at == value.length() && startsWith(at, value);
    }

    /** Whether an option's value, a list parted by commas, has this element. */
    public static boolean listHas(String name, String element) {
        int at = find(name);
        if (at < 0) {
            return false;
        }
        int end = valueEnd(at);
        while (at < end) {
            int next = at;
            while (next < end && TEXT[next] != ',') {
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
    public static int at(int index) {
        return TEXT[index] & 0xFF;
    }

    /** One past the last occurrence of {@code word} at the beginning of a word, or -1. */
    private static int find(String word) {
        int found = -1;
        for (int at = 0; at < length; at++) {
            if ((at == 0 || TEXT[at - 1] == ' ') && startsWith(at, word)) {
                found = at + word.length();
            }
        }
        return found;
    }

    private static boolean startsWith(int at, String word) {
        int wordLength = word.length();
        if (wordLength > length - at) {
            return false;
        }
        for (int i = 0; i < wordLength; i++) {
            if (TEXT[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}

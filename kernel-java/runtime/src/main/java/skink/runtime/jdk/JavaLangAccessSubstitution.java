package skink.runtime.jdk;

import java.nio.charset.Charset;
import skink.magic.Substitution;
import skink.runtime.Process;

/** {@code JavaLangAccess}: what joins strings and lists enum constants for other packages. */
@Substitution(target = "jdk.internal.access.JavaLangAccess", mode = Substitution.Mode.WHOLE)
interface JavaLangAccessSubstitution {
    @SuppressWarnings("unchecked")
    default <E extends Enum<E>> E[] getEnumConstantsShared(Class<E> enumClass) {
        Object self = enumClass;
        return ((ClassSubstitution<E>) self).getEnumConstantsShared();
    }

    /** prefix + the first {@code size} elements with the delimiter between + suffix. */
    default String join(String prefix, String suffix, String delimiter, String[] elements, int size) {
        StringBuilder text = new StringBuilder(prefix);
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                text.append(delimiter);
            }
            text.append(elements[i]);
        }
        return text.append(suffix).toString();
    }

    /** Widens ISO-8859-1 bytes to characters. */
    default void inflateBytesToChars(byte[] source, int from, char[] target, int to, int length) {
        for (int i = 0; i < length; i++) {
            target[to + i] = (char) (source[from + i] & 0xFF);
        }
    }

    /** Copies bytes as characters up to the first that is not ASCII; how many. */
    default int decodeASCII(byte[] source, int from, char[] target, int to, int length) {
        int count = 0;
        while (count < length && source[from + count] >= 0) {
            target[to + count] = (char) source[from + count];
            count++;
        }
        return count;
    }

    /** Copies characters as bytes up to the first that is not ASCII; how many. */
    default int encodeASCII(char[] source, int from, byte[] target, int to, int length) {
        int count = 0;
        while (count < length && source[from + count] < 0x80) {
            target[to + count] = (byte) source[from + count];
            count++;
        }
        return count;
    }

    /** The text of a UUID. */
    default String fastUUID(long least, long most) {
        char[] text = new char[36];
        int digit = 0;
        for (int i = 0; i < text.length; i++) {
            if (i == 8 || i == 13 || i == 18 || i == 23) {
                text[i] = '-';
            } else {
                long word = digit < 16 ? most : least;
                text[i] = Character.forDigit((int) (word >>> 60 - 4 * (digit & 15)) & 15, 16);
                digit++;
            }
        }
        return new String(text);
    }

    /** The text of bytes that the caller has made itself, so that none is malformed. */
    default String newStringNoRepl(byte[] bytes, Charset charset) {
        return new String(bytes, charset);
    }

    default void setCause(Throwable throwable, Throwable cause) {
        throwable.initCause(cause);
    }

    default void exit(int status) {
        Process.exit(status);
    }
}

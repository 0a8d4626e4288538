package skink.runtime.jdk;

import skink.magic.Substitution;

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

    /** The character at {@code index} of a string's little-endian bytes, as release 25 asks for it. */
    default char uncheckedGetUTF16Char(byte[] bytes, int index) {
        return (char) (bytes[2 * index] & 0xFF | bytes[2 * index + 1] << 8);
    }
}

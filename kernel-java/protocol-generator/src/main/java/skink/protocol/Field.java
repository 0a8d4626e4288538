package skink.protocol;

import java.util.List;

/**
 * A value in a message.
 *
 * @param word the first word of the payload that it takes
 */
record Field(String name, FieldType type, int word) {
    /** How many words a payload has. */
    static final int PAYLOAD_WORDS = 14;

    private static final int PAYLOAD_OFFSET = 8;

    /** Where it begins, in bytes from the beginning of the message. */
    int offset() {
        return PAYLOAD_OFFSET + 4 * word;
    }

    /** How many words of the payload these take together. */
    static int wordsOf(List<Field> fields) {
        return fields.stream().mapToInt(field -> field.type.words()).sum();
    }
}

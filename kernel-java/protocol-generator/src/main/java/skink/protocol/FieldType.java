package skink.protocol;

import com.palantir.javapoet.TypeName;
import java.util.Locale;

/**
 * What kind of value a field is, and its Java type.
 *
 * @param bytes the most that a text or an array of bytes may have; 0 of others
 */
record FieldType(Shape shape, TypeName java, int bytes) {
    enum Shape {
        INT,
        LONG,
        BOOLEAN,
        TEXT,
        BYTES,
        ENUM
    }

    int words() {
        return switch (shape) {
            case LONG -> 2;
            case TEXT -> (bytes + 3) / 4;
            case BYTES -> 1 + (bytes + 3) / 4;
            default -> 1;
        };
    }

    boolean isEnum() {
        return shape == Shape.ENUM;
    }

    /** In words, for people. */
    String description() {
        return switch (shape) {
            case BYTES -> "a word with their number, then at most " + bytes + " bytes";
            case TEXT -> "text, at most " + bytes + " bytes";
            case ENUM -> java + ", by its ordinal";
            default -> shape.name().toLowerCase(Locale.ROOT);
        };
    }
}

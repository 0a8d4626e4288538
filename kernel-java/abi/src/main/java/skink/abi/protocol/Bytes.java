package skink.abi.protocol;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** How many bytes an array in a message may have. A word with their number lies before them. */
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Bytes {
    /** The most, 1 to 52. */
    int value();
}

package skink.abi.protocol;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** How long a text in a message may be. It lies there in UTF-8, filled up with zeros, and so has none itself. */
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Text {
    /** The most bytes of UTF-8, 1 to 56. */
    int value();
}

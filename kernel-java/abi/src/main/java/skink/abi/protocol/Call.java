package skink.abi.protocol;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** A request: its type is the protocol's base plus this number, 0 to 255. */
@Target(ElementType.METHOD)
public @interface Call {
    int value();
}

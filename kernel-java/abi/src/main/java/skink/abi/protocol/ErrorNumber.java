package skink.abi.protocol;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** How a {@link Refusal} is written in a message: as the type of the answer. */
@Target(ElementType.TYPE)
public @interface ErrorNumber {
    /** One of {@link skink.abi.ipc.Errno}. */
    int value();
}

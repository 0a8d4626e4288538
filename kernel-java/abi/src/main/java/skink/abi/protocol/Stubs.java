package skink.abi.protocol;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Marks the package into which client, server interface and dispatcher of these protocols are generated. */
@Target(ElementType.PACKAGE)
public @interface Stubs {
    Class<?>[] value();
}

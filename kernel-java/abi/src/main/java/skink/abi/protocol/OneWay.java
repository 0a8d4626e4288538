package skink.abi.protocol;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Beside {@link Call}: nobody waits for an answer, and none comes. The client sends it without ever waiting itself. */
@Target(ElementType.METHOD)
public @interface OneWay {}

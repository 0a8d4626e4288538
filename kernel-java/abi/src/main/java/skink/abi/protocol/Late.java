package skink.abi.protocol;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/**
 * Beside {@link Call}: the client waits, but the server need not answer at once. Its method takes the request or refuses it;
 * the answer follows by the generated {@code XAnswers}, and meanwhile others are served.
 */
@Target(ElementType.METHOD)
public @interface Late {}

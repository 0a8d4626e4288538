package skink.abi.protocol;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/**
 * A message of this type that the kernel sends on behalf of a process. From anybody else it is refused; the server learns
 * the process besides the parameters, and answers nothing.
 */
@Target(ElementType.METHOD)
public @interface FromKernel {
    /** One of the kernel's message types, as in {@link skink.abi.ipc.MessageLayout}. */
    int value();
}

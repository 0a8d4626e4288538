package skink.abi.protocol;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/**
 * Marks an interface whose methods are what can be asked of a server. Client, server interface and dispatcher are made of it
 * when the system is built.
 *
 * <p>Each method has a {@link Call} number, or is {@link FromKernel}. Parameters and replies are {@code int}, {@code long},
 * {@code boolean}, an enum, or a {@code String} with {@link Text}; a reply may also be a record of such, or {@code void}.
 * Each value takes whole words of the payload, in the order in which they are declared: a {@code long} takes two, low
 * word first. What can go wrong is declared as with any Java method: each exception is a {@link Refusal}.
 */
@Target(ElementType.TYPE)
public @interface Protocol {
    /** The first of this protocol's 256 message types: a multiple of 0x100, from 0x400 on, which no other protocol has. */
    int base();
}

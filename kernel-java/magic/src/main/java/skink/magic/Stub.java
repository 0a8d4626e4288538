package skink.magic;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@code native} method whose body is an assembler routine placed by the linker under this symbol.
 * It is called with the ordinary calling convention and may change every register but ESP.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD})
public @interface Stub {
    /** The symbol. */
    String value();
}

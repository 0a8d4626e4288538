package skink.magic;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The compiler expands the method at every call. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD})
public @interface Inline {}

package skink.magic;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The compiler never expands the method at its calls. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD})
public @interface NoInline {}

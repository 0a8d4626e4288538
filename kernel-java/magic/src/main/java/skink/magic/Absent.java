package skink.magic;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Inside a {@link Substitution}: the target does not have this method; a program that reaches it is refused. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Absent {}

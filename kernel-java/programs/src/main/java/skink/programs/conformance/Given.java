package skink.programs.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a conformance program is run with; without it, nothing: no arguments, empty input, assertions off. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Given {
    /** The command-line arguments. */
    String[] arguments() default {};

    /** What standard input holds. */
    String input() default "";

    /** Whether {@code assert} statements are on. */
    boolean assertions() default false;
}

package skink.magic;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The class stands in for a class of java.base whose internals rest on native code or on a running JVM.
 *
 * <p>{@link Mode#WHOLE}: its members, renamed, are all that the target class has. {@link Mode#MEMBERS}: its methods and
 * fields replace those of the same name and descriptor and are added where there is none; everything else stays the
 * JDK's. A field or method marked {@link Alias} only names the JDK's own member, so that the body can use it.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE})
public @interface Substitution {
    /** The class replaced, as {@code java.lang.System}. */
    String target();

    /** How much is replaced. */
    Mode mode() default Mode.MEMBERS;

    /** The JDK feature releases that the substitution was written for. */
    int[] releases() default 17;

    /** See {@link Substitution}. */
    enum Mode {
        WHOLE,
        MEMBERS
    }
}

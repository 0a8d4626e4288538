package skink.magic;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The method, and all that it may call, has no safepoint: no allocation, no collection. For allocator, collector, unwinder. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Uninterruptible {
    /** Why it must not. */
    String value();
}

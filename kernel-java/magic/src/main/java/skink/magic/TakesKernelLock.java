package skink.magic;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The method takes the big kernel lock and releases it before it returns; it must not be reached with the lock held. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD})
public @interface TakesKernelLock {}

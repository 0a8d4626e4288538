package skink.runtime.jdk;

import skink.magic.Alias;
import skink.magic.Substitution;
import skink.runtime.StackTraces;

/** The native of {@code Throwable}. */
@Substitution(target = "java.lang.Throwable")
class ThrowableSubstitution {
    @Alias
    Object backtrace;

    private Throwable fillInStackTrace(int unused) {
        Object self = this;
        backtrace = StackTraces.capture(self.getClass());
        return (Throwable) self;
    }
}

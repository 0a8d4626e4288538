package skink.runtime.jdk;

import skink.magic.Substitution;
import skink.runtime.StackTraces;

/** How {@code Throwable} asks for the elements that its backtrace stands for. */
@Substitution(target = "java.lang.StackTraceElement")
final class StackTraceElementSubstitution {
    /** As release 17 calls it. */
    static StackTraceElement[] of(Throwable throwable, int depth) {
        Object self = throwable;
        return StackTraces.decode(((ThrowableSubstitution) self).backtrace);
    }

    /** As release 25 calls it. */
    static StackTraceElement[] of(Object backtrace, int depth) {
        return StackTraces.decode(backtrace);
    }
}

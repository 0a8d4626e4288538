package skink.runtime.jdk;

import skink.magic.Alias;
import skink.magic.Substitution;
import skink.runtime.StackTraces;

/** {@code Throwable}: how it notes the stack, and how it puts that in words when somebody asks. */
@Substitution(target = "java.lang.Throwable")
class ThrowableSubstitution {
    @Alias
    private static StackTraceElement[] UNASSIGNED_STACK;

    @Alias
    private Object backtrace;

    @Alias
    private StackTraceElement[] stackTrace;

    private Throwable fillInStackTrace(int unused) {
        Object self = this;
        backtrace = StackTraces.capture();
        return (Throwable) self;
    }

    private StackTraceElement[] getOurStackTrace() {
        if (stackTrace == UNASSIGNED_STACK || (stackTrace == null && backtrace != null)) {
            Object self = this;
            stackTrace = StackTraces.decode((int[]) backtrace, self.getClass());
        }
        return stackTrace == null ? UNASSIGNED_STACK : stackTrace;
    }
}

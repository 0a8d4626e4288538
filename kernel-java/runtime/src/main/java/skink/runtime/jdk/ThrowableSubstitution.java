package skink.runtime.jdk;

import java.io.PrintStream;
import java.io.PrintWriter;
import skink.magic.Alias;
import skink.magic.Compact;
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

    static StackTraceElement[] traceOf(Throwable thrown) {
        Object self = thrown;
        return ((ThrowableSubstitution) self).getOurStackTrace();
    }

    @Compact
    @Override
    public String toString() {
        Object self = this;
        String message = getLocalizedMessage();
        String name = self.getClass().getName();
        return message == null ? name : name.concat(": ").concat(message);
    }

    @Alias
    public native String getLocalizedMessage();

    public void printStackTrace(PrintStream stream) {
        Object self = this;
        for (String line : TraceText.linesOf((Throwable) self)) {
            stream.println(line);
        }
    }

    public void printStackTrace(PrintWriter writer) {
        Object self = this;
        for (String line : TraceText.linesOf((Throwable) self)) {
            writer.println(line);
        }
    }

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

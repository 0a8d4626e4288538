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

    @Alias
    private Throwable cause;

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

    /** As the JDK's, whose message asks any object for its text: that brought every {@code toString} into the program. */
    @Compact
    @SuppressWarnings("ReferenceEquality") // a cause that is the object itself says that none has been set
    public Throwable initCause(Throwable newCause) {
        Object self = this;
        Throwable own = (Throwable) self;
        if (cause != own) {
            String text = newCause == null ? "a null" : newCause.toString();
            throw new IllegalStateException("Can't overwrite cause with ".concat(text), own);
        }
        if (newCause == own) {
            throw new IllegalArgumentException("Self-causation not permitted", own);
        }
        cause = newCause;
        return own;
    }

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

package skink.runtime.jdk;

import skink.magic.Substitution;

/** {@code StackTraceElement.toString}: the same text as in a printed trace, by the same code. */
@Substitution(target = "java.lang.StackTraceElement")
final class StackTraceElementSubstitution {
    @Override
    public String toString() {
        Object self = this;
        return TraceText.frame((StackTraceElement) self);
    }
}

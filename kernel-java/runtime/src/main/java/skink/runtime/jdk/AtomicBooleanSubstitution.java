package skink.runtime.jdk;

import skink.magic.Substitution;

/** {@code AtomicBoolean} for a process with one thread. */
@Substitution(target = "java.util.concurrent.atomic.AtomicBoolean", mode = Substitution.Mode.WHOLE)
class AtomicBooleanSubstitution {
    private boolean value;

    public AtomicBooleanSubstitution(boolean initialValue) {
        value = initialValue;
    }

    public AtomicBooleanSubstitution() {}

    public final boolean get() {
        return value;
    }

    public final void set(boolean newValue) {
        value = newValue;
    }

    public final boolean getAndSet(boolean newValue) {
        boolean old = value;
        value = newValue;
        return old;
    }

    public final boolean compareAndSet(boolean expected, boolean newValue) {
        boolean same = value == expected;
        if (same) {
            value = newValue;
        }
        return same;
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}

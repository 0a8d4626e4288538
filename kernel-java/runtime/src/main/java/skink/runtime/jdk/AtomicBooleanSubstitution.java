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

    public final boolean getPlain() {
        return value;
    }

    public final boolean getOpaque() {
        return value;
    }

    public final boolean getAcquire() {
        return value;
    }

    public final void setPlain(boolean newValue) {
        value = newValue;
    }

    public final void setOpaque(boolean newValue) {
        value = newValue;
    }

    public final void setRelease(boolean newValue) {
        value = newValue;
    }

    public final void lazySet(boolean newValue) {
        value = newValue;
    }

    public final boolean weakCompareAndSet(boolean expected, boolean newValue) {
        return compareAndSet(expected, newValue);
    }

    public final boolean weakCompareAndSetPlain(boolean expected, boolean newValue) {
        return compareAndSet(expected, newValue);
    }

    public final boolean weakCompareAndSetVolatile(boolean expected, boolean newValue) {
        return compareAndSet(expected, newValue);
    }

    public final boolean weakCompareAndSetAcquire(boolean expected, boolean newValue) {
        return compareAndSet(expected, newValue);
    }

    public final boolean weakCompareAndSetRelease(boolean expected, boolean newValue) {
        return compareAndSet(expected, newValue);
    }

    public final boolean compareAndExchange(boolean expected, boolean newValue) {
        boolean old = value;
        compareAndSet(expected, newValue);
        return old;
    }

    public final boolean compareAndExchangeAcquire(boolean expected, boolean newValue) {
        boolean old = value;
        compareAndSet(expected, newValue);
        return old;
    }

    public final boolean compareAndExchangeRelease(boolean expected, boolean newValue) {
        boolean old = value;
        compareAndSet(expected, newValue);
        return old;
    }
}

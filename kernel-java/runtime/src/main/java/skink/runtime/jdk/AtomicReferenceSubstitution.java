package skink.runtime.jdk;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import skink.magic.Substitution;

/** {@code AtomicReference} for a process with one thread. */
@Substitution(target = "java.util.concurrent.atomic.AtomicReference", mode = Substitution.Mode.WHOLE)
class AtomicReferenceSubstitution<V> {
    private V value;

    public AtomicReferenceSubstitution(V initialValue) {
        value = initialValue;
    }

    public AtomicReferenceSubstitution() {}

    public final V get() {
        return value;
    }

    public final void set(V newValue) {
        value = newValue;
    }

    public final V getAndSet(V newValue) {
        V old = value;
        value = newValue;
        return old;
    }

    public final boolean compareAndSet(V expected, V newValue) {
        boolean same = value == expected;
        if (same) {
            value = newValue;
        }
        return same;
    }

    public final V getAndUpdate(UnaryOperator<V> update) {
        return getAndSet(update.apply(value));
    }

    public final V updateAndGet(UnaryOperator<V> update) {
        value = update.apply(value);
        return value;
    }

    public final V accumulateAndGet(V operand, BinaryOperator<V> update) {
        value = update.apply(value, operand);
        return value;
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }

    public final V getPlain() {
        return value;
    }

    public final V getOpaque() {
        return value;
    }

    public final V getAcquire() {
        return value;
    }

    public final void setPlain(V newValue) {
        value = newValue;
    }

    public final void setOpaque(V newValue) {
        value = newValue;
    }

    public final void setRelease(V newValue) {
        value = newValue;
    }

    public final void lazySet(V newValue) {
        value = newValue;
    }

    public final boolean weakCompareAndSet(V expected, V newValue) {
        return compareAndSet(expected, newValue);
    }

    public final boolean weakCompareAndSetPlain(V expected, V newValue) {
        return compareAndSet(expected, newValue);
    }

    public final boolean weakCompareAndSetVolatile(V expected, V newValue) {
        return compareAndSet(expected, newValue);
    }

    public final boolean weakCompareAndSetAcquire(V expected, V newValue) {
        return compareAndSet(expected, newValue);
    }

    public final boolean weakCompareAndSetRelease(V expected, V newValue) {
        return compareAndSet(expected, newValue);
    }

    public final V compareAndExchange(V expected, V newValue) {
        V old = value;
        compareAndSet(expected, newValue);
        return old;
    }

    public final V compareAndExchangeAcquire(V expected, V newValue) {
        V old = value;
        compareAndSet(expected, newValue);
        return old;
    }

    public final V compareAndExchangeRelease(V expected, V newValue) {
        V old = value;
        compareAndSet(expected, newValue);
        return old;
    }

    public final V getAndAccumulate(V operand, BinaryOperator<V> update) {
        return getAndSet(update.apply(value, operand));
    }
}

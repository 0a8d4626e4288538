package skink.runtime.jdk;

import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import skink.magic.Substitution;

/** {@code AtomicLong} for a process with one thread. */
@Substitution(target = "java.util.concurrent.atomic.AtomicLong", mode = Substitution.Mode.WHOLE)
class AtomicLongSubstitution extends Number {
    private long value;

    public AtomicLongSubstitution(long initialValue) {
        value = initialValue;
    }

    public AtomicLongSubstitution() {}

    public final long get() {
        return value;
    }

    public final void set(long newValue) {
        value = newValue;
    }

    public final void lazySet(long newValue) {
        value = newValue;
    }

    public final long getPlain() {
        return value;
    }

    public final void setPlain(long newValue) {
        value = newValue;
    }

    public final long getAcquire() {
        return value;
    }

    public final void setRelease(long newValue) {
        value = newValue;
    }

    public final long getAndSet(long newValue) {
        long old = value;
        value = newValue;
        return old;
    }

    public final boolean compareAndSet(long expected, long newValue) {
        boolean same = value == expected;
        if (same) {
            value = newValue;
        }
        return same;
    }

    public final boolean weakCompareAndSetPlain(long expected, long newValue) {
        return compareAndSet(expected, newValue);
    }

    public final boolean weakCompareAndSetVolatile(long expected, long newValue) {
        return compareAndSet(expected, newValue);
    }

    public final long getAndIncrement() {
        return value++;
    }

    public final long getAndDecrement() {
        return value--;
    }

    public final long getAndAdd(long delta) {
        long old = value;
        value += delta;
        return old;
    }

    public final long incrementAndGet() {
        return ++value;
    }

    public final long decrementAndGet() {
        return --value;
    }

    public final long addAndGet(long delta) {
        value += delta;
        return value;
    }

    public final long getAndUpdate(LongUnaryOperator update) {
        return getAndSet(update.applyAsLong(value));
    }

    public final long updateAndGet(LongUnaryOperator update) {
        value = update.applyAsLong(value);
        return value;
    }

    public final long getAndAccumulate(long operand, LongBinaryOperator update) {
        return getAndSet(update.applyAsLong(value, operand));
    }

    public final long accumulateAndGet(long operand, LongBinaryOperator update) {
        value = update.applyAsLong(value, operand);
        return value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Override
    public int intValue() {
        return (int) value;
    }

    @Override
    public long longValue() {
        return value;
    }

    @Override
    public float floatValue() {
        return (float) value;
    }

    @Override
    public double doubleValue() {
        return (double) value;
    }

    public final long getOpaque() {
        return value;
    }

    public final void setOpaque(long newValue) {
        value = newValue;
    }

    public final boolean weakCompareAndSet(long expected, long newValue) {
        return compareAndSet(expected, newValue);
    }

    public final boolean weakCompareAndSetAcquire(long expected, long newValue) {
        return compareAndSet(expected, newValue);
    }

    public final boolean weakCompareAndSetRelease(long expected, long newValue) {
        return compareAndSet(expected, newValue);
    }

    public final long compareAndExchange(long expected, long newValue) {
        long old = value;
        compareAndSet(expected, newValue);
        return old;
    }

    public final long compareAndExchangeAcquire(long expected, long newValue) {
        long old = value;
        compareAndSet(expected, newValue);
        return old;
    }

    public final long compareAndExchangeRelease(long expected, long newValue) {
        long old = value;
        compareAndSet(expected, newValue);
        return old;
    }
}

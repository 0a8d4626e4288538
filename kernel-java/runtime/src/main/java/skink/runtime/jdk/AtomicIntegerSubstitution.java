package skink.runtime.jdk;

import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import skink.magic.Substitution;

/** {@code AtomicInteger} for a process with one thread. */
@Substitution(target = "java.util.concurrent.atomic.AtomicInteger", mode = Substitution.Mode.WHOLE)
class AtomicIntegerSubstitution extends Number {
    private int value;

    public AtomicIntegerSubstitution(int initialValue) {
        value = initialValue;
    }

    public AtomicIntegerSubstitution() {}

    public final int get() {
        return value;
    }

    public final void set(int newValue) {
        value = newValue;
    }

    public final void lazySet(int newValue) {
        value = newValue;
    }

    public final int getPlain() {
        return value;
    }

    public final void setPlain(int newValue) {
        value = newValue;
    }

    public final int getAcquire() {
        return value;
    }

    public final void setRelease(int newValue) {
        value = newValue;
    }

    public final int getAndSet(int newValue) {
        int old = value;
        value = newValue;
        return old;
    }

    public final boolean compareAndSet(int expected, int newValue) {
        boolean same = value == expected;
        if (same) {
            value = newValue;
        }
        return same;
    }

    public final boolean weakCompareAndSetPlain(int expected, int newValue) {
        return compareAndSet(expected, newValue);
    }

    public final boolean weakCompareAndSetVolatile(int expected, int newValue) {
        return compareAndSet(expected, newValue);
    }

    public final int getAndIncrement() {
        return value++;
    }

    public final int getAndDecrement() {
        return value--;
    }

    public final int getAndAdd(int delta) {
        int old = value;
        value += delta;
        return old;
    }

    public final int incrementAndGet() {
        return ++value;
    }

    public final int decrementAndGet() {
        return --value;
    }

    public final int addAndGet(int delta) {
        value += delta;
        return value;
    }

    public final int getAndUpdate(IntUnaryOperator update) {
        return getAndSet(update.applyAsInt(value));
    }

    public final int updateAndGet(IntUnaryOperator update) {
        value = update.applyAsInt(value);
        return value;
    }

    public final int getAndAccumulate(int operand, IntBinaryOperator update) {
        return getAndSet(update.applyAsInt(value, operand));
    }

    public final int accumulateAndGet(int operand, IntBinaryOperator update) {
        value = update.applyAsInt(value, operand);
        return value;
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }

    @Override
    public int intValue() {
        return value;
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

    public final int getOpaque() {
        return value;
    }

    public final void setOpaque(int newValue) {
        value = newValue;
    }

    public final boolean weakCompareAndSet(int expected, int newValue) {
        return compareAndSet(expected, newValue);
    }

    public final boolean weakCompareAndSetAcquire(int expected, int newValue) {
        return compareAndSet(expected, newValue);
    }

    public final boolean weakCompareAndSetRelease(int expected, int newValue) {
        return compareAndSet(expected, newValue);
    }

    public final int compareAndExchange(int expected, int newValue) {
        int old = value;
        compareAndSet(expected, newValue);
        return old;
    }

    public final int compareAndExchangeAcquire(int expected, int newValue) {
        int old = value;
        compareAndSet(expected, newValue);
        return old;
    }

    public final int compareAndExchangeRelease(int expected, int newValue) {
        int old = value;
        compareAndSet(expected, newValue);
        return old;
    }
}

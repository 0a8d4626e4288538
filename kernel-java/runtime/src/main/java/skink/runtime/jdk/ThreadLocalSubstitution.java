package skink.runtime.jdk;

import java.util.Objects;
import java.util.function.Supplier;
import skink.magic.Substitution;

/** {@code ThreadLocal}: the main thread's value is here, those of others are lists in the threads. */
@Substitution(target = "java.lang.ThreadLocal", mode = Substitution.Mode.WHOLE)
class ThreadLocalSubstitution<T> {
    /** The value of one local in one thread, and the next local's there. */
    static final class Value<T> {
        private final ThreadLocalSubstitution<T> local;
        private Value<?> next;
        private boolean present;
        private T value;

        private Value(ThreadLocalSubstitution<T> local, Value<?> next) {
            this.local = local;
            this.next = next;
        }
    }

    private final Value<T> ofMain = new Value<>(this, null);
    private Supplier<? extends T> supplier;

    public ThreadLocalSubstitution() {}

    public static <S> ThreadLocalSubstitution<S> withInitial(Supplier<? extends S> supplier) {
        ThreadLocalSubstitution<S> local = new ThreadLocalSubstitution<>();
        local.supplier = Objects.requireNonNull(supplier);
        return local;
    }

    protected T initialValue() {
        return supplier == null ? null : supplier.get();
    }

    @SuppressWarnings("unchecked") // a value's local has the value's type
    private Value<T> here() {
        if (ThreadSubstitution.isMainCurrent()) {
            return ofMain;
        }
        ThreadSubstitution thread = ThreadSubstitution.currentThread();
        for (Value<?> value = thread.locals; value != null; value = value.next) {
            if (value.local == this) {
                return (Value<T>) value;
            }
        }
        Value<T> made = new Value<>(this, thread.locals);
        thread.locals = made;
        return made;
    }

    public T get() {
        Value<T> here = here();
        if (!here.present) {
            set(initialValue());
        }
        return here.value;
    }

    public void set(T newValue) {
        Value<T> here = here();
        here.value = newValue;
        here.present = true;
    }

    public void remove() {
        Value<T> here = here();
        here.value = null;
        here.present = false;
    }
}

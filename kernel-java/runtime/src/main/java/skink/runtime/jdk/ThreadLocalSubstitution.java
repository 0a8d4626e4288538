package skink.runtime.jdk;

import java.util.Objects;
import java.util.function.Supplier;
import skink.magic.Substitution;

/** {@code ThreadLocal}: one thread, so one value. */
@Substitution(target = "java.lang.ThreadLocal", mode = Substitution.Mode.WHOLE)
class ThreadLocalSubstitution<T> {
    private boolean present;
    private T value;
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

    public T get() {
        if (!present) {
            set(initialValue());
        }
        return value;
    }

    public void set(T newValue) {
        value = newValue;
        present = true;
    }

    public void remove() {
        value = null;
        present = false;
    }
}

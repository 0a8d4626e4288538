package skink.runtime.jdk;

import java.util.concurrent.Callable;

/** A task that is to call something and to keep what it gives. */
final class CallingTask<V> extends ForkJoinTaskSubstitution<V> {
    private final Callable<? extends V> callable;
    private V result;

    CallingTask(Callable<? extends V> callable) {
        this.callable = callable;
    }

    @Override
    public V getRawResult() {
        return result;
    }

    @Override
    protected void setRawResult(V value) {
        result = value;
    }

    /** As in the JDK, checked exceptions come in a {@code RuntimeException}. */
    @Override
    protected boolean exec() {
        try {
            result = callable.call();
            return true;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}

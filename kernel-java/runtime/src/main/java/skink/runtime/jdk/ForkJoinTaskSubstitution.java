package skink.runtime.jdk;

import java.io.Serializable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import skink.magic.Substitution;

/** {@code ForkJoinTask} in a process with one thread: a forked task is done before {@code fork} returns. */
@Substitution(target = "java.util.concurrent.ForkJoinTask", mode = Substitution.Mode.WHOLE)
abstract class ForkJoinTaskSubstitution<V> implements Future<V>, Serializable {
    private boolean done;
    private short tag;

    public ForkJoinTaskSubstitution() {}

    public abstract V getRawResult();

    protected abstract void setRawResult(V value);

    protected abstract boolean exec();

    public final ForkJoinTaskSubstitution<V> fork() {
        if (!done && exec()) {
            done = true;
        }
        return this;
    }

    public final V invoke() {
        return fork().getRawResult();
    }

    public final V join() {
        return getRawResult();
    }

    @Override
    public final V get() {
        return getRawResult();
    }

    @Override
    public final V get(long timeout, TimeUnit unit) {
        return getRawResult();
    }

    public final void quietlyComplete() {
        done = true;
    }

    public void complete(V value) {
        setRawResult(value);
        done = true;
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        return false;
    }

    @Override
    public final boolean isCancelled() {
        return false;
    }

    @Override
    public final boolean isDone() {
        return done;
    }

    public final short getForkJoinTaskTag() {
        return tag;
    }

    public final boolean compareAndSetForkJoinTaskTag(short expected, short newTag) {
        boolean same = tag == expected;
        if (same) {
            tag = newTag;
        }
        return same;
    }
}

package skink.runtime.jdk;

import skink.magic.Substitution;

/** {@code CountedCompleter} in a process with one thread: counting without atomic updates. */
@Substitution(target = "java.util.concurrent.CountedCompleter", mode = Substitution.Mode.WHOLE)
abstract class CountedCompleterSubstitution<T> extends ForkJoinTaskSubstitution<T> {
    private final CountedCompleterSubstitution<?> completer;
    private int pending;

    protected CountedCompleterSubstitution(CountedCompleterSubstitution<?> completer, int pending) {
        this.completer = completer;
        this.pending = pending;
    }

    protected CountedCompleterSubstitution(CountedCompleterSubstitution<?> completer) {
        this(completer, 0);
    }

    protected CountedCompleterSubstitution() {
        this(null, 0);
    }

    public abstract void compute();

    public void onCompletion(CountedCompleterSubstitution<?> caller) {}

    @Override
    protected final boolean exec() {
        compute();
        return false;
    }

    public boolean onExceptionalCompletion(Throwable exception, CountedCompleterSubstitution<?> caller) {
        return true;
    }

    /** Whoever waits for this has failed as well, as far up as {@link #onExceptionalCompletion} says so. */
    @Override
    final void failed(Throwable exception) {
        CountedCompleterSubstitution<?> caller = this;
        CountedCompleterSubstitution<?> task = this;
        completeWith(exception);
        while (task.onExceptionalCompletion(exception, caller) && task.completer != null && !task.completer.isDone()) {
            caller = task;
            task = task.completer;
            task.completeWith(exception);
        }
    }

    @Override
    public T getRawResult() {
        return null;
    }

    @Override
    protected void setRawResult(T value) {}

    public final CountedCompleterSubstitution<?> getCompleter() {
        return completer;
    }

    public final CountedCompleterSubstitution<?> getRoot() {
        CountedCompleterSubstitution<?> root = this;
        while (root.completer != null) {
            root = root.completer;
        }
        return root;
    }

    public final int getPendingCount() {
        return pending;
    }

    public final void setPendingCount(int count) {
        pending = count;
    }

    public final void addToPendingCount(int delta) {
        pending += delta;
    }

    public final boolean compareAndSetPendingCount(int expected, int count) {
        boolean same = pending == expected;
        if (same) {
            pending = count;
        }
        return same;
    }

    final boolean weakCompareAndSetPendingCount(int expected, int count) {
        return compareAndSetPendingCount(expected, count);
    }

    public final int decrementPendingCountUnlessZero() {
        return pending == 0 ? 0 : pending--;
    }

    /** This if nothing is pending; otherwise counts down and gives null. */
    public final CountedCompleterSubstitution<?> firstComplete() {
        if (pending == 0) {
            return this;
        }
        pending--;
        return null;
    }

    /** What waits for this, counted down; itself if nothing was pending there. */
    public final CountedCompleterSubstitution<?> nextComplete() {
        if (completer == null) {
            quietlyComplete();
            return null;
        }
        return completer.firstComplete();
    }

    public final void quietlyCompleteRoot() {
        getRoot().quietlyComplete();
    }

    public final void helpComplete(int maxTasks) {}

    /** Counts down, or completes this and what waits for it, as far up as nothing is pending. */
    public final void tryComplete() {
        CountedCompleterSubstitution<?> caller = this;
        CountedCompleterSubstitution<?> task = this;
        while (task != null) {
            if (task.pending != 0) {
                task.pending--;
                return;
            }
            task.onCompletion(caller);
            task.quietlyComplete();
            caller = task;
            task = task.completer;
        }
    }

    /** As {@link #tryComplete}, without {@link #onCompletion}. */
    public final void propagateCompletion() {
        CountedCompleterSubstitution<?> task = this;
        while (task != null) {
            if (task.pending != 0) {
                task.pending--;
                return;
            }
            task.quietlyComplete();
            task = task.completer;
        }
    }
}

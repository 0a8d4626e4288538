package skink.runtime.jdk;

import java.util.ArrayList;
import java.util.List;
import skink.runtime.Ending;

/** The end of a program that has threads, hooks or a handler for uncaught exceptions. */
final class ThreadEnding extends Ending {
    private static ThreadEnding instance;

    private final List<ThreadSubstitution> hooks = new ArrayList<>();
    private boolean hooksRun;

    private ThreadEnding() {}

    /** Makes sure that the end of the process asks this class. */
    static ThreadEnding arrange() {
        if (instance == null) {
            instance = new ThreadEnding();
            Ending.arrange(instance);
        }
        return instance;
    }

    void addHook(ThreadSubstitution hook) {
        if (hooksRun) {
            throw new IllegalStateException("Shutdown in progress");
        }
        if (hooks.contains(hook)) {
            throw new IllegalArgumentException("Hook previously registered");
        }
        if (hook.isAlive()) {
            throw new IllegalArgumentException("Hook already running");
        }
        hooks.add(hook);
    }

    boolean removeHook(ThreadSubstitution hook) {
        if (hooksRun) {
            throw new IllegalStateException("Shutdown in progress");
        }
        return hooks.remove(hook);
    }

    @Override
    protected void uncaught(Throwable exception) {
        ThreadSubstitution.currentThread().dispatch(exception);
    }

    @Override
    protected void runThreads() {
        StartedWork.runUntilOnlyDaemons();
    }

    @Override
    protected void runHooks() {
        if (!hooksRun) {
            hooksRun = true;
            hooks.forEach(ThreadSubstitution::runToEnd);
        }
    }
}

package skink.runtime.jdk;

/** A worker of a pool: when it gets its turn, it runs one task in the name of its thread. */
final class PoolWorker extends StartedWork implements Runnable {
    private final ThreadPoolExecutorSubstitution pool;
    private ThreadSubstitution thread;
    private Runnable task;

    PoolWorker(ThreadPoolExecutorSubstitution pool) {
        this.pool = pool;
    }

    /** Takes the thread that the pool's factory has made for it; nobody starts that. */
    void begin(Thread made) {
        Object self = made;
        thread = (ThreadSubstitution) self;
        thread.live();
    }

    /** A task for an idle worker. */
    void give(Runnable given) {
        task = given;
        add();
    }

    @Override
    ThreadSubstitution thread() {
        return thread;
    }

    @Override
    public void run() {
        Runnable next = task == null ? pool.nextTask() : task;
        task = null;
        if (next == null) {
            pool.next(this);
            return;
        }
        Object self = thread;
        Throwable thrown = null;
        try {
            pool.beforeExecute((Thread) self, next);
            try {
                next.run();
            } catch (Throwable e) {
                thrown = e;
            }
            pool.afterExecute(next, thrown);
        } catch (Throwable e) {
            thrown = e;
        }
        if (thrown == null) {
            pool.taskDone(this);
        } else {
            thread.dispatch(thrown);
            pool.taskFailed(this);
        }
    }

    void end() {
        thread.die();
    }
}

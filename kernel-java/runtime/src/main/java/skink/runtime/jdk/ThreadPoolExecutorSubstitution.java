package skink.runtime.jdk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import skink.magic.Substitution;
import skink.runtime.HostIo;

/**
 * {@code ThreadPoolExecutor} in a process with one thread: workers are {@link StartedWork}, which takes one task at a time.
 *
 * <p>Who gets a task, what waits in the queue and what is rejected is as if every task took a long time: the first tasks go
 * to new workers, the next to the queue. Idle workers take turns.
 */
@Substitution(target = "java.util.concurrent.ThreadPoolExecutor", mode = Substitution.Mode.WHOLE)
class ThreadPoolExecutorSubstitution extends AbstractExecutorService {
    private final BlockingQueue<Runnable> queue;
    private final List<PoolWorker> workers = new ArrayList<>();
    private final ArrayDeque<PoolWorker> idle = new ArrayDeque<>();
    private int coreSize;
    private int maximumSize;
    private long keepAliveNanos;
    private boolean coreTimesOut;
    private ThreadFactory factory;
    private RejectedExecutionHandler handler;
    private int largest;
    private long completed;
    private boolean shutdown;
    private boolean terminated;

    public ThreadPoolExecutorSubstitution(
            int coreSize, int maximumSize, long keepAlive, TimeUnit unit, BlockingQueue<Runnable> queue) {
        this(coreSize, maximumSize, keepAlive, unit, queue, Executors.defaultThreadFactory());
    }

    public ThreadPoolExecutorSubstitution(
            int coreSize,
            int maximumSize,
            long keepAlive,
            TimeUnit unit,
            BlockingQueue<Runnable> queue,
            ThreadFactory factory) {
        this(coreSize, maximumSize, keepAlive, unit, queue, factory, new ThreadPoolExecutor.AbortPolicy());
    }

    public ThreadPoolExecutorSubstitution(
            int coreSize,
            int maximumSize,
            long keepAlive,
            TimeUnit unit,
            BlockingQueue<Runnable> queue,
            RejectedExecutionHandler handler) {
        this(coreSize, maximumSize, keepAlive, unit, queue, Executors.defaultThreadFactory(), handler);
    }

    public ThreadPoolExecutorSubstitution(
            int coreSize,
            int maximumSize,
            long keepAlive,
            TimeUnit unit,
            BlockingQueue<Runnable> queue,
            ThreadFactory factory,
            RejectedExecutionHandler handler) {
        if (coreSize < 0 || maximumSize <= 0 || maximumSize < coreSize || keepAlive < 0) {
            throw new IllegalArgumentException();
        }
        this.queue = Objects.requireNonNull(queue);
        this.factory = Objects.requireNonNull(factory);
        this.handler = Objects.requireNonNull(handler);
        this.coreSize = coreSize;
        this.maximumSize = maximumSize;
        this.keepAliveNanos = unit.toNanos(keepAlive);
    }

    @Override
    public void execute(Runnable task) {
        Objects.requireNonNull(task);
        if (shutdown) {
            reject(task);
        } else if (workers.size() < coreSize) {
            newWorker().give(task);
        } else if (!idle.isEmpty()) {
            idle.remove().give(task);
        } else if (queue.offer(task)) {
            if (workers.isEmpty()) {
                newWorker().add();
            }
        } else if (workers.size() < maximumSize) {
            newWorker().give(task);
        } else {
            reject(task);
        }
    }

    private void reject(Runnable task) {
        Object self = this;
        handler.rejectedExecution(task, (ThreadPoolExecutor) self);
    }

    private PoolWorker newWorker() {
        PoolWorker worker = new PoolWorker(this);
        Thread thread = factory.newThread(worker);
        if (thread == null) {
            throw new RejectedExecutionException("the thread factory made no thread");
        }
        worker.begin(thread);
        workers.add(worker);
        largest = Math.max(largest, workers.size());
        return worker;
    }

    /** The next task that waits; null if there is none. */
    Runnable nextTask() {
        return queue.poll();
    }

    /** Called by a worker that has done a task; it goes on if more wait. */
    void taskDone(PoolWorker worker) {
        completed++;
        next(worker);
    }

    /** Called by a worker whose task threw what nobody caught: another takes its place. */
    void taskFailed(PoolWorker worker) {
        completed++;
        workers.remove(worker);
        worker.end();
        if (shutdown && queue.isEmpty()) {
            endIdle();
        } else {
            next(newWorker());
        }
    }

    void next(PoolWorker worker) {
        if (!queue.isEmpty()) {
            worker.add();
            return;
        }
        idle.add(worker);
        if (shutdown) {
            endIdle();
        }
    }

    private void endIdle() {
        for (PoolWorker worker : idle) {
            workers.remove(worker);
            worker.end();
        }
        idle.clear();
        if (workers.isEmpty() && queue.isEmpty() && !terminated) {
            terminated = true;
            terminated();
        }
    }

    /** Before a worker runs a task: the program's own pools may override it. */
    protected void beforeExecute(Thread thread, Runnable task) {}

    protected void afterExecute(Runnable task, Throwable thrown) {}

    protected void terminated() {}

    @Override
    public void shutdown() {
        shutdown = true;
        endIdle();
    }

    /** Tasks that a worker has already taken still run; their threads are interrupted. */
    @Override
    public List<Runnable> shutdownNow() {
        List<Runnable> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        for (PoolWorker worker : workers) {
            worker.thread().interrupt();
        }
        shutdown();
        return waiting;
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    public boolean isTerminating() {
        return shutdown && !terminated;
    }

    /** Programs ask this again and again, so the workers get their turn. */
    @Override
    public boolean isTerminated() {
        if (shutdown && !terminated) {
            StartedWork.runAll();
        }
        return terminated;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        StartedWork.runAll();
        if (!terminated) {
            System.out.flush();
            HostIo.sleep(unit.toMillis(timeout));
        }
        return terminated;
    }

    public ThreadFactory getThreadFactory() {
        return factory;
    }

    public void setThreadFactory(ThreadFactory newFactory) {
        factory = Objects.requireNonNull(newFactory);
    }

    public RejectedExecutionHandler getRejectedExecutionHandler() {
        return handler;
    }

    public void setRejectedExecutionHandler(RejectedExecutionHandler newHandler) {
        handler = Objects.requireNonNull(newHandler);
    }

    public int getCorePoolSize() {
        return coreSize;
    }

    public void setCorePoolSize(int size) {
        if (size < 0 || maximumSize < size) {
            throw new IllegalArgumentException();
        }
        coreSize = size;
    }

    public int getMaximumPoolSize() {
        return maximumSize;
    }

    public void setMaximumPoolSize(int size) {
        if (size <= 0 || size < coreSize) {
            throw new IllegalArgumentException();
        }
        maximumSize = size;
    }

    public long getKeepAliveTime(TimeUnit unit) {
        return unit.convert(keepAliveNanos, TimeUnit.NANOSECONDS);
    }

    public void setKeepAliveTime(long time, TimeUnit unit) {
        keepAliveNanos = unit.toNanos(time);
    }

    public boolean allowsCoreThreadTimeOut() {
        return coreTimesOut;
    }

    public void allowCoreThreadTimeOut(boolean value) {
        coreTimesOut = value;
    }

    public boolean prestartCoreThread() {
        if (workers.size() >= coreSize) {
            return false;
        }
        idle.add(newWorker());
        return true;
    }

    public int prestartAllCoreThreads() {
        int count = 0;
        while (prestartCoreThread()) {
            count++;
        }
        return count;
    }

    public BlockingQueue<Runnable> getQueue() {
        return queue;
    }

    public boolean remove(Runnable task) {
        return queue.remove(task);
    }

    public int getPoolSize() {
        return workers.size();
    }

    public int getActiveCount() {
        return workers.size() - idle.size();
    }

    public int getLargestPoolSize() {
        return largest;
    }

    public long getTaskCount() {
        return completed + getActiveCount() + queue.size();
    }

    public long getCompletedTaskCount() {
        return completed;
    }

    @Override
    public String toString() {
        String state = terminated ? "Terminated" : shutdown ? "Shutting down" : "Running";
        return super.toString() + "[" + state + ", pool size = " + workers.size() + ", active threads = "
                + getActiveCount() + ", queued tasks = " + queue.size() + ", completed tasks = " + completed + "]";
    }
}

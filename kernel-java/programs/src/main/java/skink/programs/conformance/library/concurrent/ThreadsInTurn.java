package skink.programs.conformance.library.concurrent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Threads that are started and joined, with what they share; the order of output is the same everywhere. */
public final class ThreadsInTurn {
    private ThreadsInTurn() {}

    private static int count;

    private static synchronized void increment() {
        count++;
    }

    static class Worker extends Thread {
        private final int to;
        private long sum;

        Worker(int to) {
            super("worker-" + to);
            this.to = to;
        }

        @Override
        public void run() {
            for (int i = 1; i <= to; i++) {
                sum += i;
                increment();
            }
        }
    }

    private static void states() throws InterruptedException {
        Thread thread = new Thread(() -> {}, "quiet");
        System.out.println(
                thread.getState() + " " + thread.isAlive() + " " + thread.getName() + " " + thread.isDaemon());
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        System.out.println(thread + " " + thread.getPriority());
        thread.start();
        thread.join();
        System.out.println(thread.getState() + " " + thread.isAlive());
        try {
            thread.start();
        } catch (IllegalThreadStateException e) {
            System.out.println("started before " + e.getMessage());
        }
        try {
            thread.setPriority(11);
        } catch (IllegalArgumentException e) {
            System.out.println("no such priority");
        }
    }

    private static void locals() throws InterruptedException {
        ThreadLocal<Integer> local = ThreadLocal.withInitial(() -> 5);
        local.set(1);
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        Thread other = new Thread(() -> {
            seen.add(Thread.currentThread().getName() + local.get());
            local.set(9);
            seen.add("" + local.get());
            local.remove();
            seen.add("" + local.get());
        });
        other.setName("other");
        other.start();
        other.join();
        System.out.println(seen + " " + local.get());
    }

    private static void handOver() throws InterruptedException {
        BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(100);
        AtomicInteger sum = new AtomicInteger();
        Thread consumer = new Thread(() -> {
            try {
                for (int value = queue.take(); value >= 0; value = queue.take()) {
                    sum.addAndGet(value);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Thread producer = new Thread(() -> {
            for (int i = 0; i < 10; i++) {
                queue.add(i);
            }
            queue.add(-1);
        });
        consumer.start();
        producer.start();
        consumer.join();
        producer.join();
        System.out.println(sum + " " + queue.size());
    }

    private static void signals() throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(3);
        Semaphore permits = new Semaphore(0);
        for (int i = 0; i < 3; i++) {
            new Thread(() -> {
                        permits.release(2);
                        ready.countDown();
                    })
                    .start();
        }
        ready.await();
        System.out.println(ready.getCount() + " " + permits.availablePermits());
        ReentrantLock lock = new ReentrantLock();
        Condition changed = lock.newCondition();
        boolean[] set = {false};
        Thread setter = new Thread(() -> {
            lock.lock();
            try {
                set[0] = true;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        });
        setter.start();
        lock.lock();
        try {
            while (!set[0]) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
        setter.join();
        System.out.println(set[0] + " " + lock.isLocked());
    }

    private static void failures() throws InterruptedException {
        Thread failing = new Thread(() -> {
            throw new IllegalStateException("in a thread");
        });
        failing.setUncaughtExceptionHandler(
                (thread, e) -> System.out.println(thread.getName() + ": " + e.getMessage()));
        failing.setName("failing");
        failing.start();
        failing.join();
        Thread interrupted = new Thread(() -> {
            try {
                Thread.sleep(100);
                System.out.println("slept");
            } catch (InterruptedException e) {
                System.out.println(e.getMessage() + " " + Thread.currentThread().isInterrupted());
            }
        });
        interrupted.start();
        interrupted.interrupt();
        interrupted.join();
    }

    public static void main(String[] arguments) throws InterruptedException {
        states();
        Worker[] workers = {new Worker(10), new Worker(100), new Worker(1000)};
        for (Worker worker : workers) {
            worker.start();
        }
        for (Worker worker : workers) {
            worker.join();
            System.out.println(worker.getName() + " " + worker.sum);
        }
        System.out.println(count);
        locals();
        handOver();
        signals();
        failures();
        new Thread(() -> System.out.println("after main")).start();
    }
}

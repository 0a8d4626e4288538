package skink.programs.conformance.library.concurrent;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Locks, semaphores and latches that nobody else holds. */
public final class LocksAndLatches {
    private LocksAndLatches() {}

    public static void main(String[] arguments) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        try {
            System.out.println(lock.isHeldByCurrentThread() + " " + lock.getHoldCount() + " " + lock.tryLock() + " "
                    + lock.getHoldCount() + " " + lock.isLocked());
            lock.unlock();
        } finally {
            lock.unlock();
        }
        System.out.println(lock.isLocked() + " " + lock.isFair());
        try {
            lock.unlock();
        } catch (IllegalMonitorStateException e) {
            System.out.println(e);
        }
        ReentrantReadWriteLock both = new ReentrantReadWriteLock();
        both.readLock().lock();
        both.readLock().lock();
        System.out.println(both.getReadLockCount() + " " + both.isWriteLocked());
        both.readLock().unlock();
        both.readLock().unlock();
        both.writeLock().lock();
        both.readLock().lock();
        System.out.println(both.isWriteLockedByCurrentThread() + " " + both.getReadHoldCount());
        both.readLock().unlock();
        both.writeLock().unlock();
        StampedLock stamped = new StampedLock();
        long stamp = stamped.tryOptimisticRead();
        System.out.println(stamped.validate(stamp) + " " + stamped.isWriteLocked());
        long write = stamped.writeLock();
        System.out.println(stamped.validate(stamp) + " " + stamped.isWriteLocked());
        stamped.unlockWrite(write);
        Semaphore semaphore = new Semaphore(2);
        semaphore.acquire();
        System.out.println(semaphore.availablePermits() + " " + semaphore.tryAcquire() + " " + semaphore.tryAcquire());
        semaphore.release(2);
        CountDownLatch latch = new CountDownLatch(1);
        latch.countDown();
        latch.await();
        System.out.println(latch.getCount() + " " + semaphore.drainPermits() + " " + lock.tryLock(1, TimeUnit.SECONDS)
                + " " + TimeUnit.HOURS.toSeconds(2) + " " + TimeUnit.MILLISECONDS.convert(3, TimeUnit.SECONDS));
        ThreadLocal<Integer> local = ThreadLocal.withInitial(() -> 7);
        local.set(local.get() + 1);
        System.out.println(local.get());
        local.remove();
        System.out.println(local.get());
    }
}

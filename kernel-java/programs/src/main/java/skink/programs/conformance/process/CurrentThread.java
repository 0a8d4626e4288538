package skink.programs.conformance.process;

/** Thread: what can be asked about the one thread there is. */
public final class CurrentThread {
    private CurrentThread() {}

    private static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 10);

    public static void main(String[] args) throws InterruptedException {
        Thread t = Thread.currentThread();
        System.out.println(t.getName() + " " + (t == Thread.currentThread()) + " " + t.isAlive() + " " + t.isDaemon()
                + " " + t.isInterrupted());
        System.out.println(t.getPriority() + " " + (t.getId() > 0) + " " + t.getState());
        COUNT.set(COUNT.get() + 1);
        System.out.println(COUNT.get());
        COUNT.remove();
        System.out.println(COUNT.get());
        long start = System.nanoTime();
        Thread.sleep(5);
        System.out.println(System.nanoTime() - start >= 4_000_000);
        Thread.yield();
        t.interrupt();
        System.out.println(t.isInterrupted() + " " + Thread.interrupted() + " " + Thread.interrupted());
        t.interrupt();
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Thread.currentThread().getStackTrace().length > 0);
        t.setName("renamed");
        System.out.println(t.getName());
        throw new IllegalStateException("in a renamed thread");
    }
}

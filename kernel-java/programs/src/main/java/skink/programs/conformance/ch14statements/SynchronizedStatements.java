package skink.programs.conformance.ch14statements;

/** 14.19, 8.4.3.6: synchronized methods and blocks: values, exceptions, reentry, jumps out, null. */
public final class SynchronizedStatements {
    private int count;
    private static int shared;

    private synchronized int next() {
        return ++count;
    }

    private static synchronized int nextShared() {
        return ++shared;
    }

    private synchronized int recursive(int n) {
        return n == 0 ? next() : recursive(n - 1) + next();
    }

    private int block(Object lock, int n) {
        synchronized (lock) {
            if (n == 0) {
                return -1;
            }
            synchronized (this) {
                if (n == 1) {
                    throw new IllegalStateException("inside");
                }
                count += n;
            }
        }
        return count;
    }

    private static Object evaluated() {
        System.out.println("evaluated");
        return "lock";
    }

    public static void main(String[] args) {
        SynchronizedStatements s = new SynchronizedStatements();
        System.out.println(s.next() + nextShared() + s.recursive(3));
        for (int i = 0; i < 3; i++) {
            try {
                System.out.println(s.block(i == 2 ? s : "x", i));
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
        synchronized (evaluated()) {
            System.out.println("body");
        }
        for (int i = 0; i < 3; i++) {
            synchronized (s) {
                if (i == 1) {
                    continue;
                }
            }
            System.out.println("loop " + i);
        }
        try {
            s.block(null, 1);
        } catch (NullPointerException e) {
            System.out.println("null lock");
        }
        System.out.println(s.count + " " + shared);
    }
}

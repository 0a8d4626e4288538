package skink.programs.conformance.ch14statements;

/** 14.19, 14.20: a synchronized block whose only throwing code is its own end and what stands in a try inside. */
public final class MonitorsAroundTry {
    private static int count = 1;

    private MonitorsAroundTry() {}

    private static String counted(Object lock) {
        synchronized (lock) {
            try {
                count++;
            } catch (ArrayStoreException | NumberFormatException | IllegalStateException e) {
                System.out.println("never " + e);
            }
            int[] unused = new int[7];
        }
        return "counted " + count;
    }

    private static int divided(Object lock, int divisor) {
        synchronized (lock) {
            try {
                int unused = count;
            } catch (RuntimeException e) {
                System.out.println("never " + e);
            }
            return 100 / divisor;
        }
    }

    private static int inLoop(Object lock, int turns) {
        int sum = 0;
        for (int i = 0; i < turns; i++) {
            synchronized (lock) {
                try {
                    sum += i;
                    if (i == 3) {
                        continue;
                    }
                } catch (RuntimeException e) {
                    sum = -1;
                } finally {
                    count += sum;
                }
                sum += 10 / (i + 1);
            }
        }
        return sum;
    }

    public static void main(String[] args) {
        System.out.println(counted("lock"));
        System.out.println(divided("lock", 7));
        try {
            divided("lock", 0);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(inLoop("lock", 9) + " " + count);
    }
}

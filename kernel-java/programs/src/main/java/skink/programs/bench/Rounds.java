package skink.programs.bench;

/** Runs a kernel several times and prints a checksum and the time of each round. */
public final class Rounds {
    private Rounds() {}

    /** One benchmark kernel. */
    public interface Kernel {
        /** Does the work once; the same result every time. */
        int run();
    }

    /** Runs {@code kernel} as often as the first argument says (once without). */
    public static void measure(String[] args, Kernel kernel) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 1;
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            int checksum = kernel.run();
            long nanos = System.nanoTime() - start;
            System.out.println("round " + checksum + " " + nanos);
        }
    }
}

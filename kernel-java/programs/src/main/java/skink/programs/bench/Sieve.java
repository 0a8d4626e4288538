package skink.programs.bench;

/** The sieve of Eratosthenes up to 4,000,000. */
public final class Sieve implements Rounds.Kernel {
    private static final int LIMIT = 4_000_000;

    public static void main(String[] args) {
        Rounds.measure(args, new Sieve());
    }

    @Override
    public int run() {
        boolean[] composite = new boolean[LIMIT + 1];
        int count = 0;
        for (int i = 2; i <= LIMIT; i++) {
            if (!composite[i]) {
                count++;
                for (int k = i + i; k <= LIMIT; k += i) {
                    composite[k] = true;
                }
            }
        }
        return count;
    }
}

package skink.programs.bench;

/** 64-bit arithmetic on a 32-bit machine: a xorshift generator, modular powers by repeated squaring, division. */
public final class LongArithmetic implements Rounds.Kernel {
    private static final long MODULUS = 2_147_483_629L;

    public static void main(String[] args) {
        Rounds.measure(args, new LongArithmetic());
    }

    @Override
    public int run() {
        long state = 88172645463325252L;
        long checksum = 0;
        for (int i = 0; i < 1_500_000; i++) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            checksum += state * 31 + (state >> 40);
        }
        for (int i = 1; i < 2500; i++) {
            checksum ^= power(i * 7919L, MODULUS - i) << (i & 15);
        }
        return (int) (checksum ^ (checksum >>> 32));
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base % MODULUS;
        while (exponent > 0) {
            if ((exponent & 1) != 0) {
                result = result * square % MODULUS;
            }
            square = square * square % MODULUS;
            exponent >>= 1;
        }
        return result;
    }
}

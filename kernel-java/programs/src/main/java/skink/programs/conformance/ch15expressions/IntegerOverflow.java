package skink.programs.conformance.ch15expressions;

/** 15.15.4, 15.17, 15.18: int and long arithmetic wraps; mixed types; identities at the extremes. */
public final class IntegerOverflow {
    private IntegerOverflow() {}

    public static void main(String[] args) {
        int[] ints = {0, 1, -1, 2, 46340, 46341, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x55555555};
        for (int a : ints) {
            StringBuilder s = new StringBuilder();
            for (int b : ints) {
                s.append(a + b)
                        .append(' ')
                        .append(a - b)
                        .append(' ')
                        .append(a * b)
                        .append(' ')
                        .append((long) a * b)
                        .append(' ')
                        .append((a ^ b) - (a & b | ~b))
                        .append(", ");
            }
            System.out.println(s);
        }
        long[] longs = {
            0, 1, -1, 3037000500L, 0x100000000L, 0xffffffffL, Long.MAX_VALUE, Long.MIN_VALUE, 0x5555555555555555L
        };
        for (long a : longs) {
            StringBuilder s = new StringBuilder();
            for (long b : longs) {
                s.append(a + b)
                        .append(' ')
                        .append(a - b)
                        .append(' ')
                        .append(a * b)
                        .append(' ')
                        .append((a ^ b) + (a | b) - (a & ~b))
                        .append(' ')
                        .append(a < b)
                        .append(a == b)
                        .append(", ");
            }
            System.out.println(s);
        }
        int i = Integer.MAX_VALUE;
        System.out.println((i + 1 < i) + " " + (i + 1L < i) + " " + (i * 2) + " " + i * 2L + " " + (short) (i + 1) + " "
                + (char) (i + 98));
        System.out.println(Math.abs(Integer.MIN_VALUE) + " " + Math.abs(Long.MIN_VALUE) + " " + Integer.MIN_VALUE / -1
                + " " + Long.MIN_VALUE / -1 + " " + Integer.MIN_VALUE % -1);
        long mixed = 1;
        mixed += i;
        mixed *= i;
        mixed -= 'c';
        mixed = mixed << 1 ^ mixed >>> 3;
        System.out.println(mixed + " " + (int) mixed + " " + (int) (mixed >> 32) + " " + (mixed & 0xffff_ffffL));
        int h = 0;
        for (char c : "the quick brown fox".toCharArray()) {
            h = 31 * h + c;
        }
        long fnv = 0xcbf29ce484222325L;
        for (char c : "the quick brown fox".toCharArray()) {
            fnv = (fnv ^ c) * 0x100000001b3L;
        }
        System.out.println(h + " " + "the quick brown fox".hashCode() + " " + fnv);
    }
}

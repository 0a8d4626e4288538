package skink.programs.features;

/** Shift counts are taken modulo the width; narrow types wrap. */
public final class ShiftsAndOverflow {
    private ShiftsAndOverflow() {}

    public static void main(String[] args) {
        int[] counts = {0, 1, 5, 31, 32, 33, 63, 64, 65, -1};
        int i = 0x9234_5678;
        long l = 0x9234_5678_9ABC_DEF0L;
        for (int count : counts) {
            System.out.println((i << count) + " " + (i >> count) + " " + (i >>> count));
            System.out.println((l << count) + " " + (l >> count) + " " + (l >>> count));
        }
        byte b = 127;
        b++;
        short s = Short.MAX_VALUE;
        s += 2;
        char c = 0;
        c--;
        b >>>= 1;
        System.out.println(b + " " + s + " " + (int) c);
        System.out.println(Integer.rotateLeft(i, 7) + " " + Long.rotateRight(l, 13));
    }
}

package skink.programs.features;

/** Backtracking over bit masks. */
public final class EightQueens {
    private EightQueens() {}

    private static int solutions;

    private static void place(int columns, int left, int right, int full) {
        if (columns == full) {
            solutions++;
            return;
        }
        int free = full & ~(columns | left | right);
        while (free != 0) {
            int bit = free & -free;
            free ^= bit;
            place(columns | bit, (left | bit) << 1, (right | bit) >>> 1, full);
        }
    }

    public static void main(String[] args) {
        for (int n = 1; n <= 8; n++) {
            solutions = 0;
            place(0, 0, 0, (1 << n) - 1);
            System.out.println(n + " " + solutions);
        }
    }
}

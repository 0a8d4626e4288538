package skink.programs.bench;

/** All ways to place nine queens, by recursion over arrays of flags. */
public final class Queens implements Rounds.Kernel {
    private static final int SIZE = 9;

    private final boolean[] columns = new boolean[SIZE];
    private final boolean[] rising = new boolean[2 * SIZE];
    private final boolean[] falling = new boolean[2 * SIZE];
    private int solutions;
    private int visited;

    public static void main(String[] args) {
        Rounds.measure(args, new Queens());
    }

    @Override
    public int run() {
        solutions = 0;
        visited = 0;
        for (int i = 0; i < 4; i++) {
            place(0);
        }
        return solutions * 1000003 + visited;
    }

    private void place(int row) {
        if (row == SIZE) {
            solutions++;
            return;
        }
        for (int column = 0; column < SIZE; column++) {
            visited++;
            if (!columns[column] && !rising[row + column] && !falling[row - column + SIZE]) {
                columns[column] = true;
                rising[row + column] = true;
                falling[row - column + SIZE] = true;
                place(row + 1);
                columns[column] = false;
                rising[row + column] = false;
                falling[row - column + SIZE] = false;
            }
        }
    }
}

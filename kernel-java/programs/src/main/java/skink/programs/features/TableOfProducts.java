package skink.programs.features;

/** The only nested array of a program: filled, and asked for whatever it may be. */
public final class TableOfProducts {
    private TableOfProducts() {}

    /** Runs the program. */
    public static void main(String[] args) {
        int[][] table = new int[9][12];
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table[row].length; column++) {
                table[row][column] += (row + 1) * (column + 1);
            }
        }
        long sum = 0;
        for (int[] row : table) {
            for (int product : row) {
                sum = sum * 31 + product;
            }
        }
        Object any = table;
        System.out.println(sum + " " + (any instanceof int[][]) + " " + (any instanceof Object[]));
        try {
            table[3][12] = 1;
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}

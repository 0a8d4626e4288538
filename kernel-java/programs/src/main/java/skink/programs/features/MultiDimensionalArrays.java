package skink.programs.features;

/** Rectangular and ragged arrays of arrays. */
public final class MultiDimensionalArrays {
    private MultiDimensionalArrays() {}

    public static void main(String[] args) {
        int[][] grid = new int[3][4];
        long[][][] cube = new long[2][3][];
        String[][] ragged = {{"a"}, {}, {"b", "c", null}};
        for (int i = 0; i < grid.length; i++) {
            for (int j = 0; j < grid[i].length; j++) {
                grid[i][j] = i * 10 + j;
            }
        }
        cube[1][2] = new long[] {7, 8};
        int sum = 0;
        for (int[] row : grid) {
            for (int cell : row) {
                sum += cell;
            }
        }
        System.out.println(sum + " " + grid[2][3] + " " + cube[1][2][1] + " " + (cube[0][0] == null) + " "
                + cube.getClass().getName());
        for (String[] row : ragged) {
            System.out.print(row.length + " ");
        }
        grid[1] = new int[] {5};
        System.out.println(grid[1].length + " " + ragged[2][1]);
        Object[] asObjects = grid;
        System.out.println(
                asObjects.length + " " + (asObjects[0] instanceof int[]) + " " + new double[2][2][2][1].length);
    }
}

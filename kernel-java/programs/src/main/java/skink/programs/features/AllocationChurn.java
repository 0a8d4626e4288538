package skink.programs.features;

/**
 * Allocates the number of MiB given first in small and middle-sized objects of which few live, beside a list of the number
 * of MiB given second that lives on: by default little.
 */
public final class AllocationChurn {
    private static final int SURVIVORS = 4096;
    private static final int DEFAULT_MEGABYTES = 4;

    private AllocationChurn() {}

    private static final class Cell {
        private final Cell other;
        private final int[] data;

        Cell(Cell other, int[] data) {
            this.other = other;
            this.data = data;
        }
    }

    /** Cells of 16 bytes, and arrays of 48. */
    private static Cell list(int megabytes) {
        Cell list = null;
        for (int i = 0; i < megabytes << 14; i++) {
            list = new Cell(list, new int[10]);
            list.data[9] = i;
        }
        return list;
    }

    private static int length(Cell list) {
        int length = 0;
        for (Cell cell = list; cell != null; cell = cell.other) {
            length++;
        }
        return length;
    }

    public static void main(String[] args) {
        long bytes = (args.length == 0 ? DEFAULT_MEGABYTES : Long.parseLong(args[0])) << 20;
        Cell list = list(args.length < 2 ? 0 : Integer.parseInt(args[1]));
        Cell[] survivors = new Cell[SURVIVORS];
        long allocated = 0;
        int seed = 1;
        int checksum = 0;
        while (allocated < bytes) {
            seed = seed * 1_103_515_245 + 12_345;
            int length = (seed >>> 16 & 0x3F) + ((seed >>> 8 & 0xFF) == 0 ? 2000 : 0);
            Cell former = survivors[(seed >>> 4) % SURVIVORS];
            Cell cell =
                    new Cell(former != null && (seed & 64) == 0 ? new Cell(null, former.data) : null, new int[length]);
            if (length > 0) {
                cell.data[length / 2] = seed;
            }
            if ((seed >>> 24 & 7) == 0) {
                survivors[(seed >>> 10 & 0xFFFFF) % SURVIVORS] = cell;
            }
            checksum = checksum * 31 + (cell.other == null ? length : cell.other.data.length);
            allocated += 40 + 4L * length;
        }
        System.out.println(checksum + " " + length(list));
    }
}

package skink.programs.bench;

/** An open-addressing table of int to int: 400,000 insertions, 800,000 look-ups. */
public final class Hashing implements Rounds.Kernel {
    private static final int CAPACITY = 1 << 20;
    private static final int COUNT = 400_000;

    public static void main(String[] args) {
        Rounds.measure(args, new Hashing());
    }

    @Override
    public int run() {
        Table table = new Table();
        int key = 1;
        for (int i = 0; i < COUNT; i++) {
            key = key * 1664525 + 1013904223;
            table.put(key | 1, i);
        }
        int checksum = 0;
        key = 1;
        for (int i = 0; i < 2 * COUNT; i++) {
            key = key * 1664525 + 1013904223;
            checksum += table.get(key | 1);
        }
        return checksum;
    }

    private static final class Table {
        private final int[] keys = new int[CAPACITY];
        private final int[] values = new int[CAPACITY];

        private int slot(int key) {
            int hash = key * 0x9E3779B9;
            int slot = (hash ^ (hash >>> 15)) & (keys.length - 1);
            while (keys[slot] != 0 && keys[slot] != key) {
                slot = (slot + 1) & (keys.length - 1);
            }
            return slot;
        }

        void put(int key, int value) {
            int slot = slot(key);
            keys[slot] = key;
            values[slot] = value;
        }

        int get(int key) {
            return values[slot(key)];
        }
    }
}

package skink.programs.features;

/** Rolling hashes and a hand-made open-addressing table. */
public final class HashingText {
    private HashingText() {}

    private static final class Table {
        private String[] keys = new String[16];
        private int[] counts = new int[16];
        private int size;

        void add(String key) {
            int at = slot(key);
            if (keys[at] == null) {
                keys[at] = key;
                size++;
            }
            counts[at]++;
            if (size * 2 > keys.length) {
                grow();
            }
        }

        int count(String key) {
            return counts[slot(key)];
        }

        private int slot(String key) {
            int at = (key.hashCode() ^ key.hashCode() >>> 16) & keys.length - 1;
            while (keys[at] != null && !keys[at].equals(key)) {
                at = at + 1 & keys.length - 1;
            }
            return at;
        }

        private void grow() {
            String[] oldKeys = keys;
            int[] oldCounts = counts;
            keys = new String[oldKeys.length * 2];
            counts = new int[keys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != null) {
                    int at = slot(oldKeys[i]);
                    keys[at] = oldKeys[i];
                    counts[at] = oldCounts[i];
                }
            }
        }
    }

    public static void main(String[] args) {
        Table table = new Table();
        long fnv = 0xCBF2_9CE4_8422_2325L;
        for (int i = 0; i < 500; i++) {
            String word = "w" + i * i % 97;
            table.add(word);
            for (int k = 0; k < word.length(); k++) {
                fnv = (fnv ^ word.charAt(k)) * 0x100_0000_01B3L;
            }
        }
        System.out.println(table.size + " " + table.count("w1") + " " + table.count("w50") + " " + table.count("none")
                + " " + fnv);
    }
}

package skink.programs.features;

/** Much garbage and some survivors of every shape. */
public final class GarbageChurn {
    private GarbageChurn() {}

    private static final class Node {
        private Node left;
        private Node right;
        private final long[] payload;
        private final String name;

        Node(int depth, int seed) {
            name = "n" + seed;
            payload = new long[seed % 7];
            if (depth > 0) {
                left = new Node(depth - 1, seed * 2 + 1);
                right = new Node(depth - 1, seed * 2 + 2);
            }
        }

        int weight() {
            return name.length() + payload.length + (left == null ? 0 : left.weight() + right.weight());
        }
    }

    public static void main(String[] args) {
        Node kept = new Node(8, 1);
        long sum = 0;
        for (int i = 0; i < 60; i++) {
            sum += new Node(7, i).weight();
            if (i % 10 == 0) {
                kept.left = new Node(6, i);
            }
        }
        System.out.println(sum + " " + kept.weight());
        byte[][] blocks = new byte[50][];
        for (int i = 0; i < 2000; i++) {
            blocks[i % 50] = new byte[i + 1];
            blocks[i % 50][i / 2] = (byte) i;
        }
        int check = 0;
        for (byte[] block : blocks) {
            check += block.length + block[block.length / 2];
        }
        System.out.println(check);
    }
}

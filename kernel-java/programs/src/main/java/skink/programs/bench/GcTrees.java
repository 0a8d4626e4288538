package skink.programs.bench;

/** Binary trees that live shortly, beside one that lives on and an array: after Boehm's GCBench. */
public final class GcTrees implements Rounds.Kernel {
    private static final int LONG_LIVED_DEPTH = 15;
    private static final int MIN_DEPTH = 4;
    private static final int MAX_DEPTH = 14;
    private static final int BYTES_PER_DEPTH = 4 << 20;
    private static final int NODE_BYTES = 24;

    private final Node longLived = new Node(LONG_LIVED_DEPTH);
    private final double[] array = new double[200_000];

    public static void main(String[] args) {
        Rounds.measure(args, new GcTrees());
    }

    private static final class Node {
        private Node left;
        private Node right;
        private int value;

        Node() {}

        Node(int depth) {
            value = depth;
            if (depth > 0) {
                left = new Node(depth - 1);
                right = new Node(depth - 1);
            }
        }

        void populate(int depth) {
            if (depth > 0) {
                left = new Node();
                right = new Node();
                left.populate(depth - 1);
                right.populate(depth - 1);
            }
        }

        int count() {
            return value + 1 + (left == null ? 0 : left.count() + right.count());
        }
    }

    @Override
    public int run() {
        int checksum = longLived.count();
        for (int depth = MIN_DEPTH; depth <= MAX_DEPTH; depth += 2) {
            int trees = BYTES_PER_DEPTH / (NODE_BYTES << depth) + 1;
            for (int i = 0; i < trees; i++) {
                Node topDown = new Node();
                topDown.populate(depth);
                checksum = checksum * 31 + topDown.count() + new Node(depth).count();
            }
            array[depth] = checksum;
        }
        return checksum + (int) array[MIN_DEPTH];
    }
}

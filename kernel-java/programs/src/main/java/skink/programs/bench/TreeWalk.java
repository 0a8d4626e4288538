package skink.programs.bench;

/** Builds expression trees of three node classes and evaluates them through an interface. */
public final class TreeWalk implements Rounds.Kernel {
    private static final int DEPTH = 14;

    public static void main(String[] args) {
        Rounds.measure(args, new TreeWalk());
    }

    interface Node {
        int value(int x);
    }

    static final class Leaf implements Node {
        private final int constant;

        Leaf(int constant) {
            this.constant = constant;
        }

        @Override
        public int value(int x) {
            return constant + x;
        }
    }

    static final class Sum implements Node {
        private final Node left;
        private final Node right;

        Sum(Node left, Node right) {
            this.left = left;
            this.right = right;
        }

        @Override
        public int value(int x) {
            return left.value(x) + right.value(x);
        }
    }

    static final class Product implements Node {
        private final Node left;
        private final Node right;

        Product(Node left, Node right) {
            this.left = left;
            this.right = right;
        }

        @Override
        public int value(int x) {
            return left.value(x) * right.value(x + 1);
        }
    }

    @Override
    public int run() {
        int checksum = 0;
        for (int tree = 0; tree < 6; tree++) {
            Node root = build(DEPTH, tree);
            for (int x = 0; x < 12; x++) {
                checksum = checksum * 31 + root.value(x);
            }
        }
        return checksum;
    }

    private static Node build(int depth, int seed) {
        if (depth == 0) {
            return new Leaf(seed % 5);
        }
        Node left = build(depth - 1, seed * 3 + 1);
        Node right = build(depth - 1, seed * 5 + 2);
        return (seed & 1) == 0 ? new Sum(left, right) : new Product(left, right);
    }
}

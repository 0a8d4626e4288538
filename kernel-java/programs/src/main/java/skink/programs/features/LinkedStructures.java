package skink.programs.features;

/** A hand-made list, tree and graph with null links and cycles. */
public final class LinkedStructures {
    private LinkedStructures() {}

    private static final class Cell {
        private final int value;
        private Cell next;

        Cell(int value, Cell next) {
            this.value = value;
            this.next = next;
        }
    }

    private static final class Tree {
        private Tree left;
        private Tree right;
        private final int key;

        Tree(int key) {
            this.key = key;
        }

        static Tree insert(Tree tree, int key) {
            if (tree == null) {
                return new Tree(key);
            }
            if (key < tree.key) {
                tree.left = insert(tree.left, key);
            } else if (key > tree.key) {
                tree.right = insert(tree.right, key);
            }
            return tree;
        }

        static int height(Tree tree) {
            return tree == null ? 0 : 1 + Math.max(height(tree.left), height(tree.right));
        }

        static void print(Tree tree, StringBuilder out) {
            if (tree != null) {
                print(tree.left, out);
                out.append(tree.key).append(' ');
                print(tree.right, out);
            }
        }
    }

    private static Cell reversed(Cell list) {
        Cell result = null;
        for (Cell cell = list; cell != null; cell = cell.next) {
            result = new Cell(cell.value, result);
        }
        return result;
    }

    public static void main(String[] args) {
        Cell list = null;
        Tree tree = null;
        int seed = 17;
        for (int i = 0; i < 60; i++) {
            seed = seed * 75 % 65537;
            list = new Cell(seed, list);
            tree = Tree.insert(tree, seed % 100);
        }
        StringBuilder out = new StringBuilder();
        Tree.print(tree, out);
        System.out.println(out + " " + Tree.height(tree));
        int check = 0;
        for (Cell cell = reversed(list); cell != null; cell = cell.next) {
            check = check * 31 + cell.value;
        }
        Cell ring = new Cell(1, null);
        ring.next = new Cell(2, ring);
        System.out.println(check + " " + ring.next.next.next.value);
    }
}

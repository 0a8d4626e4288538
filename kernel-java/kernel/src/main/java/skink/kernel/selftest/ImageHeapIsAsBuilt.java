package skink.kernel.selftest;

/** Objects that static initialisers made at build time arrive as they were made: values, cycles, sharing. */
final class ImageHeapIsAsBuilt extends SelfTest {
    private static final int NODES = 50;
    private static final Node RING = buildRing();
    private static final int[] SQUARES = buildSquares();

    private static final class Node {
        private final int number;
        private final long square;
        private final int[] shared;
        private Node next;

        Node(int number, int[] shared) {
            this.number = number;
            this.square = (long) number * number * 1_000_000_007L;
            this.shared = shared;
        }
    }

    ImageHeapIsAsBuilt() {
        super("ImageHeapIsAsBuilt");
    }

    private static Node buildRing() {
        int[] shared = {42};
        Node first = new Node(0, shared);
        Node last = first;
        for (int i = 1; i < NODES; i++) {
            last.next = new Node(i, shared);
            last = last.next;
        }
        last.next = first;
        return first;
    }

    private static int[] buildSquares() {
        int[] squares = new int[NODES];
        for (int i = 0; i < NODES; i++) {
            squares[i] = i * i;
        }
        return squares;
    }

    @Override
    String run(boolean broken) {
        if (broken) {
            SQUARES[NODES - 1] = 0;
        }
        Node node = RING;
        for (int i = 0; i < NODES; i++) {
            if (node.number != i || node.square != (long) i * i * 1_000_000_007L) {
                return Numbers.differ("a node of the ring", i, node.number);
            }
            if (node.shared != RING.shared || SQUARES[i] != i * i) {
                return Numbers.differ("a shared or computed array", i * i, SQUARES[i]);
            }
            node = node.next;
        }
        return node == RING ? null : "the ring does not close";
    }
}

package skink.programs.features;

/** A list so long that a collector which recurses would overflow its stack, singly and doubly linked; then cycles as garbage. */
public final class DeepLists {
    private static final int LENGTH = 1_200_000;

    private DeepLists() {}

    private static final class Link {
        private Link next;
        private Link previous;
        private final int number;

        Link(int number) {
            this.number = number;
        }
    }

    private static Link ring(int length) {
        Link first = new Link(0);
        Link last = first;
        for (int i = 1; i < length; i++) {
            Link link = new Link(i);
            last.next = link;
            link.previous = last;
            last = link;
        }
        last.next = first;
        first.previous = last;
        return first;
    }

    private static long sum(Link ring) {
        long sum = ring.number;
        for (Link link = ring.next; link != ring; link = link.next) {
            sum = sum * 31 + link.number - link.next.previous.number;
        }
        return sum;
    }

    public static void main(String[] args) {
        Link ring = ring(LENGTH);
        System.gc();
        System.out.println(sum(ring));
        Object[] nested = new Object[1];
        for (int i = 0; i < LENGTH / 4; i++) {
            nested = new Object[] {nested};
        }
        System.gc();
        int depth = 0;
        while (nested[0] != null) {
            nested = (Object[]) nested[0];
            depth++;
        }
        System.out.println(depth);
        long cycles = 0;
        for (int i = 0; i < 300; i++) {
            cycles += sum(ring(1000)) & 0xFF;
        }
        System.out.println(cycles + " " + sum(ring));
    }
}

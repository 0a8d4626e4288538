package skink.programs.features;

/** Much that lives at once: the heap grows, and shrinks to what is needed again. */
public final class HeapGrowth {
    private HeapGrowth() {}

    private static final class Link {
        private final Link next;
        private final int[] data;

        Link(Link next, int n) {
            this.next = next;
            data = new int[n % 5];
            if (data.length > 0) {
                data[0] = n;
            }
        }
    }

    private static long build(int count) {
        Link list = null;
        for (int i = 0; i < count; i++) {
            list = new Link(list, i);
        }
        long sum = 0;
        for (Link link = list; link != null; link = link.next) {
            sum += link.data.length + (link.data.length > 0 ? link.data[0] : 0);
        }
        return sum;
    }

    public static void main(String[] args) {
        int[] counts = {10, 3000, 500, 2};
        int factor = args.length == 0 ? 1 : Integer.parseInt(args[0]);
        for (int count : counts) {
            System.out.println(count + " " + build(count * factor));
        }
        long[][] large = new long[6][];
        for (int i = 0; i < 30; i++) {
            large[i % 6] = new long[100_000 + i];
            large[i % 6][i] = i;
        }
        System.out.println(large[5][29] + large[0][24] + " " + large[3].length);
    }
}

package skink.programs.bench;

import java.util.ArrayDeque;

/** A queue of records with strings: each lives while 200,000 others pass, so a young collection must copy it. */
public final class GcQueue implements Rounds.Kernel {
    private static final int LENGTH = 200_000;
    private static final int PASSING = 400_000;

    private final ArrayDeque<Item> queue = new ArrayDeque<>();
    private int next;

    public static void main(String[] args) {
        Rounds.measure(args, new GcQueue());
    }

    private record Item(int number, String name, int[] data) {}

    @Override
    public int run() {
        int checksum = 0;
        next = 0;
        queue.clear();
        for (int i = 0; i < PASSING; i++) {
            queue.add(new Item(next, "item" + next, new int[next % 8]));
            next++;
            if (queue.size() > LENGTH) {
                Item item = queue.remove();
                checksum = checksum * 31 + item.number() + item.name().length() + item.data().length;
            }
        }
        return checksum + queue.size();
    }
}

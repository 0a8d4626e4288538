package skink.tests.fuzz;

import skink.tests.hostile.Dice;

/** The types of requests that a server knows, as far as it has shown: those that it has not answered by ENOSYS. */
final class Repertoire {
    private static final int MOST = 64;

    private final int[] types = new int[MOST];
    private int count;

    void add(int type) {
        if (count < MOST && !has(type)) {
            types[count++] = type;
        }
    }

    private boolean has(int type) {
        for (int i = 0; i < count; i++) {
            if (types[i] == type) {
                return true;
            }
        }
        return false;
    }

    /** One of them; {@code otherwise} if there is none yet. */
    int any(Dice dice, int otherwise) {
        return count == 0 ? otherwise : types[dice.below(count)];
    }
}

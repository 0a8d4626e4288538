package skink.servers.ds;

import skink.abi.ipc.Endpoint;

/** Who is told of changes, by numbers 0 to {@link #MOST} - 1, which are bits in sets. */
final class Subscribers {
    /** How many there can be: as many as bits in a set. */
    static final int MOST = Long.SIZE;

    static final int NOBODY = -1;

    private final int[] endpoints = new int[MOST];
    private final String[] prefixes = new String[MOST];
    private long inUse;

    /** The number of a process; {@link #NOBODY} if it has not subscribed. */
    int find(int endpoint) {
        for (long left = inUse; left != 0; left &= left - 1) {
            int number = Long.numberOfTrailingZeros(left);
            if (endpoints[number] == endpoint) {
                return number;
            }
        }
        return NOBODY;
    }

    /** Gives a process a number; {@link #NOBODY} if all are taken. */
    int add(int endpoint, String prefix) {
        if (inUse == -1) {
            return NOBODY;
        }
        int number = Long.numberOfTrailingZeros(~inUse);
        inUse |= 1L << number;
        endpoints[number] = endpoint;
        prefixes[number] = prefix;
        return number;
    }

    void remove(int number) {
        inUse &= ~(1L << number);
        endpoints[number] = Endpoint.NONE;
        prefixes[number] = null;
    }

    int endpoint(int number) {
        return endpoints[number];
    }

    /** The numbers that are taken: a set. */
    long all() {
        return inUse;
    }

    boolean wants(int number, String name) {
        return name.startsWith(prefixes[number]);
    }

    /** Who wants to hear of a name: a set. */
    long interestedIn(String name) {
        long set = 0;
        for (long left = inUse; left != 0; left &= left - 1) {
            int number = Long.numberOfTrailingZeros(left);
            set |= wants(number, name) ? 1L << number : 0;
        }
        return set;
    }
}

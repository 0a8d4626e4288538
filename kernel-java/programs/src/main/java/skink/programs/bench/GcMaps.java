package skink.programs.bench;

import java.util.HashMap;
import java.util.Map;

/** A large map of boxed numbers to texts whose entries are replaced all the time: old objects refer to young ones. */
public final class GcMaps implements Rounds.Kernel {
    private static final int KEYS = 150_000;
    private static final int REPLACEMENTS = 600_000;

    private final Map<Integer, String> map = new HashMap<>();

    public static void main(String[] args) {
        Rounds.measure(args, new GcMaps());
    }

    @Override
    public int run() {
        int seed = 1;
        int checksum = 0;
        for (int i = 0; i < KEYS; i++) {
            map.put(i, "v" + i);
        }
        for (int i = 0; i < REPLACEMENTS; i++) {
            seed = seed * 1_103_515_245 + 12_345;
            String old = map.put((seed >>> 8) % KEYS, Integer.toString(i));
            checksum = checksum * 31 + old.length();
        }
        return checksum + map.size();
    }
}

package skink.runtime;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import skink.magic.Address;

/** The environment that the program was started with: {@code NAME=value} texts, a table that ends with 0. */
public final class Environment {
    /** Set by {@link Start}; zero in a world that has no start of its own. */
    static Address table = Address.zero();

    private Environment() {}

    /** The value of a variable; null if there is none. */
    public static String value(String name) {
        for (Address entry = table; hasMore(entry); entry = entry.plus(4)) {
            String setting = CString.decode(entry.loadAddress());
            if (setting.startsWith(name) && setting.length() > name.length() && setting.charAt(name.length()) == '=') {
                return setting.substring(name.length() + 1);
            }
        }
        return null;
    }

    public static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        for (Address entry = table; hasMore(entry); entry = entry.plus(4)) {
            String setting = CString.decode(entry.loadAddress());
            int equals = setting.indexOf('=', 1);
            if (equals > 0) {
                all.put(setting.substring(0, equals), setting.substring(equals + 1));
            }
        }
        return Collections.unmodifiableMap(all);
    }

    private static boolean hasMore(Address entry) {
        return !entry.isZero() && !entry.loadAddress().isZero();
    }
}

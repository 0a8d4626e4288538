package skink.runtime;

import java.util.HashMap;

/** {@code String.intern}: the literals of the program, which the compiler lists, and what was interned since. */
public final class StringTable {
    /** Set by the compiler: all literals that reachable code has. */
    private static String[] literals = {};

    private static HashMap<String, String> strings;

    private StringTable() {}

    /** The one string of the table that equals {@code text}. */
    public static String intern(String text) {
        if (strings == null) {
            strings = new HashMap<>();
            for (String literal : literals) {
                strings.put(literal, literal);
            }
        }
        String known = strings.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}

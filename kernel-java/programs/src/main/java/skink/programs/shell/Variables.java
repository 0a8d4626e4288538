package skink.programs.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The variables of the shell, those that programs get among them, and the special ones. */
final class Variables {
    private final Map<String, String> values = new TreeMap<>();
    private final Set<String> exported = new HashSet<>();
    /** {@code $?}, {@code $$}, {@code $0} and so on. */
    private final Map<String, String> special = new HashMap<>();

    static boolean isName(String text) {
        boolean is = !text.isEmpty() && (text.charAt(0) < '0' || text.charAt(0) > '9');
        for (int i = 0; i < text.length(); i++) {
            is &= isNameLetter(text.charAt(i));
        }
        return is;
    }

    static boolean isNameLetter(char letter) {
        return letter >= 'a' && letter <= 'z'
                || letter >= 'A' && letter <= 'Z'
                || letter >= '0' && letter <= '9'
                || letter == '_';
    }

    /** What a variable holds; null if there is none. */
    String get(String name) {
        String value = special.get(name);
        return value != null ? value : values.get(name);
    }

    void set(String name, String value) {
        values.put(name, value);
    }

    /** Sets a variable that programs get. */
    void export(String name, String value) {
        values.put(name, value);
        exported.add(name);
    }

    /** From now on programs get it; once it has a value, if it has none yet. */
    void export(String name) {
        exported.add(name);
    }

    void unset(String name) {
        values.remove(name);
        exported.remove(name);
    }

    void setSpecial(String name, String value) {
        special.put(name, value);
    }

    /** The names of all, in their order. */
    List<String> names() {
        return new ArrayList<>(values.keySet());
    }

    boolean isExported(String name) {
        return exported.contains(name);
    }

    /** What a program gets, {@code NAME=value} in the order of names, with these in place of what is exported under their names. */
    List<String> environment(Map<String, String> own) {
        Map<String, String> all = new TreeMap<>();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            if (exported.contains(entry.getKey())) {
                all.put(entry.getKey(), entry.getValue());
            }
        }
        all.putAll(own);
        List<String> environment = new ArrayList<>();
        all.forEach((name, value) -> environment.add(name + "=" + value));
        return environment;
    }
}

package skink.compiler.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of the program that somebody who misspelt one may have meant. */
final class NearNames {
    private static final int MOST = 5;
    /** So many wrong letters for so many letters. */
    private static final int LETTERS_PER_ERROR = 4;

    private final Set<String> names = new LinkedHashSet<>();

    NearNames(AnalyzedWorld world) {
        world.describedTypes().forEach(type -> names.add(type.javaName()));
        world.initTimes().keySet().forEach(type -> names.add(type.javaName()));
        world.reachableMethods().forEach(method -> names.add(method.qualifiedName()));
    }

    /** The nearest first, at most five; empty if none is near. */
    List<String> to(String name) {
        String wanted = plain(name);
        record Near(String name, int distance) {}
        List<Near> near = new ArrayList<>();
        for (String candidate : names) {
            int distance = Math.min(
                    distance(plain(candidate), wanted), distance(lastPart(plain(candidate), wanted), wanted) + 1);
            if (distance <= 1 + wanted.length() / LETTERS_PER_ERROR) {
                near.add(new Near(candidate, distance));
            }
        }
        return near.stream()
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(MOST)
                .map(Near::name)
                .toList();
    }

    private static String plain(String name) {
        int descriptor = name.indexOf('(');
        String bare = descriptor < 0 ? name : name.substring(0, descriptor);
        return bare.replace('$', '.').replace('/', '.').toLowerCase(Locale.ROOT);
    }

    /** As many of the last parts of a dotted name as the wanted one has. */
    private static String lastPart(String name, String wanted) {
        int parts = (int) wanted.chars().filter(c -> c == '.').count() + 1;
        int from = name.length();
        while (parts > 0 && from > 0) {
            from = name.lastIndexOf('.', from - 1);
            parts--;
        }
        return name.substring(from + 1);
    }

    /** How many letters must be changed, put in or left out. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}

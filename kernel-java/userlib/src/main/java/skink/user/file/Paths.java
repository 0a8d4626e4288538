package skink.user.file;

import java.util.ArrayList;
import java.util.List;

/** Paths as text: what is relative becomes absolute, and {@code .} and {@code ..} disappear. */
public final class Paths {
    private Paths() {}

    /** The absolute path for one that may be relative to the folder {@code $PWD}, or to the root if there is no such setting. */
    public static String absolute(String path) {
        String folder = System.getenv("PWD");
        return absolute(folder == null ? "/" : folder, path);
    }

    /** The absolute path for one that may be relative to {@code folder}, which is absolute. A slash at the end is kept. */
    public static String absolute(String folder, String path) {
        List<String> parts = new ArrayList<>();
        if (!path.startsWith("/")) {
            add(parts, folder);
        }
        add(parts, path);
        StringBuilder absolute = new StringBuilder();
        for (String part : parts) {
            absolute.append('/').append(part);
        }
        if (absolute.length() == 0 || path.endsWith("/")) {
            absolute.append('/');
        }
        return absolute.toString();
    }

    private static void add(List<String> parts, String path) {
        for (int at = 0; at <= path.length(); ) {
            int slash = path.indexOf('/', at);
            int end = slash < 0 ? path.length() : slash;
            String part = path.substring(at, end);
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.remove(parts.size() - 1);
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
            at = end + 1;
        }
    }
}

package skink.programs.shell.editor;

import java.util.ArrayList;
import java.util.List;

/**
 * Completes the word before the cursor: the first word of a command as a command, every other one as a path.
 *
 * <p>What all candidates have in common is filled in; a single one is followed by a blank, a folder by a slash.
 */
public final class Completion {
    /** What there is to choose from. */
    public interface Source {
        /** The names of all commands. */
        List<String> commands();

        /** The names in a folder, those of folders with a slash behind; none if there is no such folder. */
        List<String> names(String folder);
    }

    /**
     * What came of it.
     *
     * @param insertion to be put at the cursor
     * @param candidates of which several are possible, or none
     */
    record Proposal(String insertion, List<String> candidates) {}

    private static final String WORD_ENDS = " ;&";
    private static final String COMMAND_ENDS = ";&";

    private final Source source;

    public Completion(Source source) {
        this.source = source;
    }

    /** Completes the end of {@code head}, the line up to the cursor. */
    Proposal complete(String head) {
        int start = head.length();
        while (start > 0 && WORD_ENDS.indexOf(head.charAt(start - 1)) < 0) {
            start--;
        }
        String word = head.substring(start);
        int slash = word.lastIndexOf('/') + 1;
        List<String> all = slash == 0 && isFirst(head, start)
                ? source.commands()
                : source.names(slash == 0 ? "." : word.substring(0, slash));
        String begun = word.substring(slash);
        List<String> candidates = new ArrayList<>();
        for (String name : all) {
            if (name.startsWith(begun)) {
                candidates.add(name);
            }
        }
        return new Proposal(insertion(begun, candidates), candidates);
    }

    /** Whether a word that begins there is the first of its command. */
    private static boolean isFirst(String head, int start) {
        int before = start;
        while (before > 0 && head.charAt(before - 1) == ' ') {
            before--;
        }
        return before == 0 || COMMAND_ENDS.indexOf(head.charAt(before - 1)) >= 0;
    }

    private static String insertion(String begun, List<String> candidates) {
        if (candidates.isEmpty()) {
            return "";
        }
        String common = candidates.get(0);
        for (String candidate : candidates) {
            common = common.substring(0, commonLength(common, candidate));
        }
        boolean isWhole = candidates.size() == 1 && !common.endsWith("/");
        return common.substring(begun.length()) + (isWhole ? " " : "");
    }

    private static int commonLength(String one, String other) {
        int length = 0;
        while (length < one.length() && length < other.length() && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}

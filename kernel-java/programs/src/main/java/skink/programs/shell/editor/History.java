package skink.programs.shell.editor;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines that have been entered, oldest first, and a walk through them.
 *
 * <p>The walk begins behind the newest, where the line that is being edited is kept meanwhile.
 */
public final class History {
    private static final int MOST = 500;

    private final List<String> lines = new ArrayList<>();
    /** How many have been forgotten: lines keep their numbers. */
    private int forgotten;

    private int place;
    private String draft = "";

    /** Remembers a line, unless it is blank or as the one before; the walk begins anew. */
    public void add(String line) {
        boolean again = !lines.isEmpty() && lines.get(lines.size() - 1).equals(line);
        if (!line.isBlank() && !again) {
            lines.add(line);
        }
        if (lines.size() > MOST) {
            lines.remove(0);
            forgotten++;
        }
        place = lines.size();
    }

    public int size() {
        return lines.size();
    }

    /** The line at an index, 0 the oldest. */
    public String line(int index) {
        return lines.get(index);
    }

    /** The number that the user knows a line by: the first one ever is 1. */
    public int number(int index) {
        return forgotten + index + 1;
    }

    /** The line before; null if there is none. {@code current} is what the user sees now. */
    String older(String current) {
        if (place == 0) {
            return null;
        }
        keep(current);
        return lines.get(--place);
    }

    /** The line behind, at last the one that was being edited; null behind that. */
    String newer() {
        if (place == lines.size()) {
            return null;
        }
        place++;
        return place == lines.size() ? draft : lines.get(place);
    }

    /** The walk begins anew. */
    void rewind() {
        place = lines.size();
    }

    private void keep(String current) {
        if (place == lines.size()) {
            draft = current;
        }
    }
}

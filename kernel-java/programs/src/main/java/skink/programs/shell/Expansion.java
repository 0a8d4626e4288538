package skink.programs.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts values in the place of variables. What comes of one outside quotes is cut at blanks, and disappears if it is empty.
 */
final class Expansion {
    private static final String BLANKS = " \t\n";

    private final Variables variables;

    Expansion(Variables variables) {
        this.variables = variables;
    }

    /** The arguments that these words become. */
    List<String> fields(List<Word> words) {
        List<String> fields = new ArrayList<>();
        for (Word word : words) {
            addFields(fields, word);
        }
        return fields;
    }

    /** The value of an assignment's word: what is behind the equals sign, whole. */
    String assigned(Word word) {
        StringBuilder value = new StringBuilder();
        for (Segment segment : word.segments()) {
            value.append(valueOf(segment));
        }
        return value.substring(word.assignedName().length() + 1);
    }

    private void addFields(List<String> fields, Word word) {
        StringBuilder field = new StringBuilder();
        boolean isThere = false;
        for (int i = 0; i < word.segments().size(); i++) {
            Segment segment = word.segments().get(i);
            String value = i == 0 ? withHome(segment) : valueOf(segment);
            if (segment.isQuoted() || !segment.isVariable()) {
                field.append(value);
                isThere = true;
            } else {
                isThere = addSplit(fields, field, value, isThere);
            }
        }
        if (isThere) {
            fields.add(field.toString());
        }
    }

    /** Adds a value, ending a field at every run of blanks; tells whether a field has begun and not ended. */
    private static boolean addSplit(List<String> fields, StringBuilder field, String value, boolean begun) {
        boolean isThere = begun;
        for (int i = 0; i < value.length(); i++) {
            if (BLANKS.indexOf(value.charAt(i)) < 0) {
                field.append(value.charAt(i));
                isThere = true;
            } else if (isThere) {
                fields.add(field.toString());
                field.setLength(0);
                isThere = false;
            }
        }
        return isThere;
    }

    private String valueOf(Segment segment) {
        if (!segment.isVariable()) {
            return segment.text();
        }
        String value = variables.get(segment.text());
        return value == null ? "" : value;
    }

    /** A tilde at the beginning of a word is the home folder. */
    private String withHome(Segment segment) {
        String value = valueOf(segment);
        boolean hasTilde = !segment.isQuoted()
                && !segment.isVariable()
                && (value.equals("~") || value.startsWith("~/"))
                && variables.get("HOME") != null;
        return hasTilde ? variables.get("HOME") + value.substring(1) : value;
    }
}

package skink.programs.shell;

import java.util.List;

/** A word as it was written: pieces that belong together. */
record Word(List<Segment> segments) {
    /**
     * The name in front of the first equals sign, if this is an assignment; else null.
     */
    String assignedName() {
        Segment first = segments.isEmpty() ? null : segments.get(0);
        if (first == null || first.isQuoted() || first.isVariable()) {
            return null;
        }
        int equals = first.text().indexOf('=');
        return equals > 0 && Variables.isName(first.text().substring(0, equals))
                ? first.text().substring(0, equals)
                : null;
    }
}

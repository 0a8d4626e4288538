package skink.compiler.dump;

import java.util.List;

/**
 * One form of the method.
 *
 * @param kind which form
 * @param name the step that made it
 * @param number the application of a pass, as {@code bisect} counts them; 0 if it is none
 * @param nanos what the step took, or 0 if nobody measured
 * @param lines its text
 * @param flow its blocks and edges; null for forms without
 */
record Phase(Kind kind, String name, int number, long nanos, List<String> lines, ControlFlow flow) {
    /** The forms of a method, in order. */
    enum Kind {
        SOURCE("Source"),
        BYTECODE("Bytecode"),
        GRAPH("SSA form"),
        LIR("Low-level form"),
        CODE("Machine code");

        final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    Phase {
        lines = List.copyOf(lines);
    }
}

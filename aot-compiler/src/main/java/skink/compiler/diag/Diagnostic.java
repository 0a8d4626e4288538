package skink.compiler.diag;

import java.util.List;

/**
 * One error in the input.
 *
 * @param file source file ({@code Foo.java}), class name or path; null if none is known
 * @param line source line, or 0
 * @param rule the rule's id, as README lists it: lower case with dashes
 * @param reason what is wrong, a sentence without full stop
 * @param remedy what to do instead, a sentence without full stop
 * @param callPath how the place is reached, innermost first, as {@code Class.method(File.java:line)}; may be empty
 */
public record Diagnostic(String file, int line, String rule, String reason, String remedy, List<String> callPath) {
    public Diagnostic {
        callPath = List.copyOf(callPath);
    }

    public Diagnostic(String file, int line, String rule, String reason, String remedy) {
        this(file, line, rule, reason, remedy, List.of());
    }

    /** {@code file:line: rule-id: reason; remedy}, then one line per step of the call path. */
    public String text() {
        StringBuilder text = new StringBuilder();
        if (file != null) {
            text.append(file).append(':');
            if (line > 0) {
                text.append(line).append(':');
            }
            text.append(' ');
        }
        text.append(rule).append(": ").append(reason).append("; ").append(remedy);
        for (String step : callPath) {
            text.append("\n    reached from ").append(step);
        }
        return text.toString();
    }
}
